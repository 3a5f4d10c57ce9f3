import Findings
import GKEInventory

/// What stands in a text for a part that is not known: a word that no text has and that tells what would be known by it.
///
/// Filters are read with such words in them. Where the same word stands in a filter and in an entry, the two are equal,
/// whatever the part is; anywhere else nothing is known of it.
enum OpenWord {
    private static let beginning: Unicode.Scalar = "\u{10FFF0}"
    private static let end: Unicode.Scalar = "\u{10FFF1}"

    /// Where the bytes of the names of inputs lie, in a part of Unicode that nothing is assigned to.
    private static let first: UInt32 = 0x10_0000

    /// The word for a part that waits for inputs.
    static func word(for missing: [MissingInput]) -> String {
        var word = String.UnicodeScalarView([beginning])
        for byte in missing.map(\.reference).joined(separator: ", ").utf8 {
            if let scalar = Unicode.Scalar(first + UInt32(byte)) { word.append(scalar) }
        }
        word.append(end)
        return String(word)
    }

    /// A text with words in place of what is not known; nil for a value that is no text.
    static func text(of value: DescribedValue) -> String? {
        if let pieces = value.pieces { return text(of: pieces) }
        return value.missing.map(word)
    }

    private static func text(of pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .known(let text): text
            case .open(let missing): word(for: missing)
            }
        }.joined()
    }

    /// Whether there is such a word in a text.
    static func isIn(_ text: some StringProtocol) -> Bool { text.unicodeScalars.contains(beginning) }

    /// The text between such words.
    static func known(in text: String) -> [String] {
        var parts = [String.UnicodeScalarView()]
        var isOpen = false
        for scalar in text.unicodeScalars {
            if scalar == beginning {
                isOpen = true
                parts.append(String.UnicodeScalarView())
            } else if scalar == end {
                isOpen = false
            } else if !isOpen {
                parts[parts.count - 1].append(scalar)
            }
        }
        return parts.map(String.init)
    }

    /// The names of the inputs that a text waits for, each once.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        var bytes: [UInt8]?
        for scalar in text.unicodeScalars {
            if scalar == beginning {
                bytes = []
            } else if scalar == end, let name = bytes.map({ String(decoding: $0, as: UTF8.self) }) {
                if !names.contains(name) { names.append(name) }
                bytes = nil
            } else if bytes != nil, scalar.value >= first, let byte = UInt8(exactly: scalar.value - first) {
                bytes?.append(byte)
            }
        }
        return names
    }

    /// The text as it can be shown, with `${…}` where something is not known.
    static func shown(_ text: String) -> String {
        guard isIn(text) else { return text }
        let names = text.split(separator: String(Character(beginning)), omittingEmptySubsequences: false)
        return names.dropFirst().reduce(String(names.first ?? "")) { shown, part in
            let pieces = part.split(separator: String(Character(end)), maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.names(in: String(Character(beginning)) + pieces[0] + String(Character(end)))
            return shown + "${\(name.joined())}" + (pieces.count > 1 ? String(pieces[1]) : "")
        }
    }

    /// A regular expression for all texts that a text with such words may be.
    /// - Parameter isWhole: whether nothing may stand in front and behind.
    static func pattern(for text: String, isWhole: Bool, _ change: (String) -> String = { $0 }) -> String {
        let inner = known(in: text).map { escaped(change($0)) }.joined(separator: ".*")
        return isWhole ? "(?is)^\(inner)$" : "(?is)\(inner)"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
        }.joined()
    }
}
