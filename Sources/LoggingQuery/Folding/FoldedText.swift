import CByteSearch

/// A text as texts are compared: without case, width and other differences of form (Unicode, NFKC_Casefold).
public struct FoldedText: Sendable, Hashable {
    /// The folded text in UTF-8.
    let bytes: [UInt8]

    private let isASCII: Bool

    /// Folds a text.
    init(_ text: String) {
        var text = text
        self.init(folded: text.withUTF8 { TextFolding.folded(UnsafeRawBufferPointer($0)) })
    }

    init(folded bytes: [UInt8]) {
        self.bytes = bytes
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    /// Whether another text is the same.
    func isEqual(to other: UnsafeRawBufferPointer) -> Bool {
        guard TextFolding.isASCII(other) else { return TextFolding.folded(other) == bytes }
        guard isASCII, other.count == bytes.count else { return false }
        return bytes.withUnsafeBufferPointer { mine in
            for place in 0..<mine.count where TextFolding.lower(other[place]) != mine[place] { return false }
            return true
        }
    }

    /// Whether another text is the same.
    func isEqual(to other: String) -> Bool {
        var other = other
        return other.withUTF8 { isEqual(to: UnsafeRawBufferPointer($0)) }
    }

    /// Below 0 where this text stands before another one, 0 where they are the same.
    func compared(with other: UnsafeRawBufferPointer) -> Int {
        let folded = TextFolding.folded(other)
        if folded == bytes { return 0 }
        return bytes.lexicographicallyPrecedes(folded) ? -1 : 1
    }

    /// Whether this text stands anywhere in another one.
    func isPart(of other: UnsafeRawBufferPointer) -> Bool {
        isPart(of: other) { _, _ in true }
    }

    /// Whether this text stands in another one where a test allows it, which is given the folded text.
    func isPart(
        of other: UnsafeRawBufferPointer,
        where test: (UnsafeRawBufferPointer, Range<Int>) -> Bool
    ) -> Bool {
        guard TextFolding.isASCII(other) else {
            return TextFolding.folded(other).withUnsafeBytes { Self.find(bytes, in: $0, test) }
        }
        guard isASCII, bytes.count <= other.count else { return false }
        return Self.findIgnoringCase(bytes, in: other, test)
    }

    private static func find(
        _ wanted: [UInt8],
        in text: UnsafeRawBufferPointer,
        _ test: (UnsafeRawBufferPointer, Range<Int>) -> Bool
    ) -> Bool {
        var start = 0
        while start + wanted.count <= text.count {
            let rest = UnsafeRawBufferPointer(rebasing: text[start...])
            let found = wanted.withUnsafeBytes {
                bytesearch_bytes(rest.baseAddress, rest.count, $0.baseAddress, $0.count)
            }
            guard found >= 0 else { return false }
            if test(text, start + found..<start + found + wanted.count) { return true }
            start += found + 1
        }
        return false
    }

    private static func findIgnoringCase(
        _ wanted: [UInt8],
        in text: UnsafeRawBufferPointer,
        _ test: (UnsafeRawBufferPointer, Range<Int>) -> Bool
    ) -> Bool {
        guard let first = wanted.first else { return test(text, 0..<0) }
        return wanted.withUnsafeBufferPointer { wanted in
            for start in 0...text.count - wanted.count where TextFolding.lower(text[start]) == first {
                var place = 1
                while place < wanted.count, TextFolding.lower(text[start + place]) == wanted[place] { place += 1 }
                if place == wanted.count, test(text, start..<start + place) { return true }
            }
            return false
        }
    }
}
