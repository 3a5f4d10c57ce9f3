import CByteSearch

/// Tells which entries cannot hold any of some texts, without reading them.
///
/// Sound: an entry with a string or name that contains one of the texts is never passed over, however its letters are
/// written. JSON lets every letter be written as an escape, so an entry with an escape that spells a letter of a text may
/// hold it; one without has the text's own bytes, or has not the text.
public struct NeedleFilter: Sendable {
    private let needles: [[UInt8]]

    /// The code units of UTF-16 of the texts: an escape that is none of them spells no part of a text. One bit each.
    private let units: [UInt64]

    /// The letters that have a short escape, such as the slash in `\/`.
    private let shortEscapes: [UInt8]

    /// Makes a filter; an empty text is in every entry.
    public init(_ needles: [String]) {
        self.needles = needles.map { Array($0.utf8) }
        var units = [UInt64](repeating: 0, count: 1 << 10)
        for unit in needles.joined().utf16 { units[Int(unit) >> 6] |= 1 << (UInt64(unit) & 63) }
        // A lone surrogate is read as this one.
        if needles.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
            for unit in 0xD800...0xDFFF { units[unit >> 6] |= 1 << (UInt64(unit) & 63) }
        }
        self.units = units
        shortEscapes = needles.contains { $0.utf8.contains(where: Self.hasShortEscape) } ? [UInt8(ascii: "\\")] : []
    }

    /// Whether an entry may hold one of the texts.
    public func mayContain(_ bytes: RawSpan) -> Bool {
        bytes.withUnsafeBytes { buffer in
            needles.contains { find($0, in: buffer, from: 0) != nil } || hasSpellingEscape(buffer)
        }
    }

    /// Whether there is an escape that spells a letter of a text.
    private func hasSpellingEscape(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard shortEscapes.isEmpty else { return find(shortEscapes, in: bytes, from: 0) != nil && hasEscape(bytes) }
        var start = 0
        while let place = find([UInt8(ascii: "\\"), UInt8(ascii: "u")], in: bytes, from: start) {
            if contains(JSONEscapes.unit(bytes, at: place + 2)) { return true }
            start = place + 2
        }
        return false
    }

    /// The same for texts with letters that have short escapes, too.
    private func hasEscape(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while let place = find(shortEscapes, in: bytes, from: start), place + 1 < bytes.count {
            if bytes[place + 1] == UInt8(ascii: "u") {
                if contains(JSONEscapes.unit(bytes, at: place + 2)) { return true }
            } else if contains(UInt32(JSONEscapes.character(bytes[place + 1]))) {
                return true
            }
            start = place + 2
        }
        return false
    }

    private func contains(_ unit: UInt32) -> Bool {
        units[Int(unit & 0xFFFF) >> 6] & (1 << (UInt64(unit) & 63)) != 0
    }

    private func find(_ wanted: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < bytes.count else { return wanted.isEmpty && start == bytes.count ? start : nil }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let found = wanted.withUnsafeBytes { bytesearch_bytes(rest.baseAddress, rest.count, $0.baseAddress, $0.count) }
        return found < 0 ? nil : start + found
    }

    private static func hasShortEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
    }
}
