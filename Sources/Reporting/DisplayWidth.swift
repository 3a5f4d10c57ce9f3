/// How many cells of a terminal text takes (Unicode Standard Annex 11).
package enum DisplayWidth {
    /// The cells of a text on one line.
    package static func of(_ text: some StringProtocol) -> Int {
        // Most text is of letters that take one cell each.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The cells of one character as it is perceived, of however many scalars it is made.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count == 1 { return of(first) }
        return isEmoji(scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    /// 2 for wide and full-width scalars, 0 for those that only combine, else 1; ambiguous ones are narrow.
    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // Vowels and final consonants of Hangul that are written apart join the syllable before them.
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return 0 }
        return EastAsianWidth.isWide(scalar) ? 2 : 1
    }

    /// Sequences that are shown as one picture: flags, keycaps, joined people, text made a picture by a selector
    /// (Unicode Technical Standard 51).
    private static func isEmoji(_ scalars: String.UnicodeScalarView) -> Bool {
        if scalars.contains(where: { $0.value == 0xFE0F }) { return true }
        guard let first = scalars.first, first.properties.isEmoji, first.value > 0x7F else { return false }
        return scalars.dropFirst().contains { scalar in
            scalar.value == 0x200D || scalar.properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(scalar.value)
        }
    }
}
