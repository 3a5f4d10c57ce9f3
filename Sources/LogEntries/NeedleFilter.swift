import CByteSearch

/// Tells which entries cannot hold any of some texts, without reading them.
///
/// Sound: an entry with a string or name that contains one of the texts is never passed over, however its letters are
/// written. JSON lets every letter be written as an escape, so an entry with an escape that spells a letter of a text may
/// hold it; one without has the text's own bytes, or has not the text.
public struct NeedleFilter: Sendable {
    /// The texts one behind the other, and behind them the beginning of an escape.
    private let wanted: [UInt8]

    /// Where each of them ends.
    private let ends: [Int]

    /// Whether every entry contains a text, as the empty one is everywhere.
    private let holdsForAll: Bool

    /// The code units of UTF-16 of the texts: an escape that is none of them spells no part of a text. One bit each.
    private let units: [UInt64]

    /// Whether a letter of a text has a short escape, such as the slash in `\/`.
    private let hasShortEscapes: Bool

    /// Makes a filter; an empty text is in every entry.
    public init(_ needles: [String]) {
        holdsForAll = needles.contains("")
        var units = [UInt64](repeating: 0, count: 1 << 10)
        for unit in needles.joined().utf16 { units[Int(unit) >> 6] |= 1 << (UInt64(unit) & 63) }
        // A lone surrogate is read as this one.
        if needles.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
            for unit in 0xD800...0xDFFF { units[unit >> 6] |= 1 << (UInt64(unit) & 63) }
        }
        self.units = units
        hasShortEscapes = needles.contains { $0.utf8.contains(where: Self.hasShortEscape) }
        var wanted: [UInt8] = []
        var ends: [Int] = []
        for text in needles.filter({ !$0.isEmpty }) + [hasShortEscapes ? "\\" : "\\u"] {
            wanted += text.utf8
            ends.append(wanted.count)
        }
        self.wanted = wanted
        self.ends = ends
    }

    /// Whether an entry may hold one of the texts.
    public func mayContain(_ bytes: RawSpan) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while let place = first(in: buffer, from: start) {
                // What is found is a text, or an escape that may spell a letter of one.
                guard buffer[place] == UInt8(ascii: "\\"), !spells(buffer, at: place) else { return true }
                start = place + 2
            }
            return holdsForAll
        }
    }

    /// Whether the escape at a place spells a letter of a text.
    private func spells(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place + 1 < bytes.count else { return false }
        if bytes[place + 1] == UInt8(ascii: "u") { return contains(JSONEscapes.unit(bytes, at: place + 2)) }
        return contains(UInt32(JSONEscapes.character(bytes[place + 1])))
    }

    private func contains(_ unit: UInt32) -> Bool {
        units[Int(unit & 0xFFFF) >> 6] & (1 << (UInt64(unit) & 63)) != 0
    }

    private func first(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let found = bytesearch_any(rest.baseAddress, rest.count, wanted, ends, ends.count)
        return found < 0 ? nil : start + found
    }

    private static func hasShortEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"")
    }
}
