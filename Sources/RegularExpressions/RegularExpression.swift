import CRE2

/// A regular expression in RE2's syntax, matched in time linear in the text whatever the expression is.
public final class RegularExpression: @unchecked Sendable {
    // RE2 objects are immutable once compiled, and their matching is documented as safe from several threads.
    private let handle: OpaquePointer

    /// The expression as it was written.
    public let pattern: String

    /// How many capture groups there are.
    public let groupCount: Int

    /// The name of each capture group in order; nil for a group without one.
    public let groupNames: [String?]

    /// One match: the byte ranges, in the text's UTF-8, of the whole and of each group that took part.
    public struct Match: Sendable {
        /// The bytes that matched.
        public let range: Range<Int>

        /// The bytes of each group; nil for a group that took no part.
        public let groups: [Range<Int>?]
    }

    /// Why an expression cannot be compiled.
    public struct CompileError: Error, Sendable {
        /// RE2's own words.
        public let message: String
    }

    /// Compiles an expression.
    /// - Parameter memoryLimit: how many bytes the compiled expression and its caches may take.
    public init(_ pattern: String, memoryLimit: Int = 8 << 20) throws(CompileError) {
        var copy = pattern
        let compiled = copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cre2_compile($0.baseAddress, $0.count, memoryLimit) }
        }
        guard let compiled else { throw CompileError(message: "out of memory") }
        if let error = cre2_error(compiled) {
            let message = String(cString: error)
            cre2_free(compiled)
            throw CompileError(message: message)
        }
        handle = compiled
        self.pattern = pattern
        let count = Int(cre2_group_count(compiled))
        groupCount = count
        groupNames = (0..<count).map { index in
            cre2_group_name(compiled, Int32(index + 1)).map { String(cString: $0) }
        }
    }

    deinit { cre2_free(handle) }

    /// Whether a text in UTF-8 has a match; groups are not looked for, which is several times faster.
    public func matches(_ text: UnsafeRawBufferPointer) -> Bool {
        cre2_match(handle, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, 0, nil, -1)
    }

    /// Finds the first match at or behind a byte offset.
    public func firstMatch(in text: String, from start: Int = 0) -> Match? {
        var text = text
        return text.withUTF8 { firstMatch(in: $0, from: start) }
    }

    /// All matches from left to right that do not overlap; an empty match moves on by one scalar.
    public func matches(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { bytes in
            var result: [Match] = []
            var start = 0
            while start <= bytes.count, let match = firstMatch(in: bytes, from: start) {
                result.append(match)
                start = match.range.upperBound
                guard match.range.isEmpty else { continue }
                start += 1
                while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
            }
            return result
        }
    }

    private func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
        var ranges = [Int](repeating: -1, count: 2 * (groupCount + 1))
        let found = bytes.withMemoryRebound(to: CChar.self) { text in
            cre2_match(handle, text.baseAddress, text.count, start, &ranges, Int32(groupCount))
        }
        guard found else { return nil }
        let groups = (1...max(1, groupCount)).prefix(groupCount).map { index -> Range<Int>? in
            ranges[2 * index] < 0 ? nil : ranges[2 * index]..<ranges[2 * index + 1]
        }
        return Match(range: ranges[0]..<ranges[1], groups: Array(groups))
    }
}
