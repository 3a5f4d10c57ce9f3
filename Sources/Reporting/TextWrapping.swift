/// Breaks paragraphs into lines that are pleasant to read: at spaces, and in Japanese between characters.
enum TextWrapping {
    static func wrap(_ text: String, width: Int = 92) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(of: text) {
            let size = DisplayWidth.of(piece.text)
            let space = piece.followsSpace && !line.isEmpty ? 1 : 0
            if !line.isEmpty, used + space + size > width {
                lines.append(line)
                (line, used) = (piece.text, size)
            } else {
                line += (space > 0 ? " " : "") + piece.text
                used += space + size
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// Text that stays on one line.
    private struct Piece {
        var text: String
        let followsSpace: Bool
    }

    /// Words in katakana stay whole up to this many characters.
    private static let longestWord = 16

    private static func pieces(of text: String) -> [Piece] {
        isASCII(text) ? words(of: text) : clauses(of: text)
    }

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// Between ASCII letters a line ends at spaces only.
    private static func words(of text: String) -> [Piece] {
        text.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }.map { word in
            Piece(text: String(Substring(word)), followsSpace: word.startIndex != text.startIndex)
        }
    }

    private static func clauses(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var previous: Character?
        var followsSpace = false
        var katakana = 0
        for character in text {
            if character.isWhitespace {
                followsSpace = true
                continue
            }
            katakana = LineBreaking.isKatakana(character) ? katakana + 1 : 0
            let isInWord = !followsSpace && (2...longestWord).contains(katakana)
            if let before = previous,
                isInWord || !LineBreaking.isAllowed(between: before, and: character, atSpace: followsSpace)
            {
                pieces[pieces.count - 1].text += (followsSpace ? " " : "") + String(character)
            } else {
                pieces.append(Piece(text: String(character), followsSpace: followsSpace))
            }
            previous = character
            followsSpace = false
        }
        return pieces
    }
}

/// Where a line may end, by the rules of Japanese typesetting (JIS X 4051, "kinsoku"; Unicode Standard Annex 14).
enum LineBreaking {
    static func isAllowed(between before: Character, and after: Character, atSpace: Bool) -> Bool {
        guard isJapanese(before) || isJapanese(after) else { return atSpace }
        // A number stays with what it counts: 1 つ, 3 件.
        if atSpace, before.isASCII, before.isNumber, isJapanese(after) { return false }
        if neverLast.contains(before) || neverFirst.contains(after) { return false }
        return !(before == after && inseparable.contains(before))
    }

    /// Katakana and what lengthens it.
    static func isKatakana(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x30A1...0x30FF).contains($0.value) && $0.value != 0x30FB } ?? false
    }

    /// Wide characters, and katakana that are half as wide.
    private static func isJapanese(_ character: Character) -> Bool {
        DisplayWidth.of(character) == 2
            || character.unicodeScalars.contains { (0xFF61...0xFF9F).contains($0.value) }
    }

    /// Closing brackets, punctuation, small kana and what lengthens or repeats the character before.
    private static let neverFirst = Set(
        "、。,.，．・:;：；?!？！)]}）］｝」』】〉》〕｣､｡’”ーｰ゛゜ヽヾゝゞ々〻‐–〜~～…‥%％"
            + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
    )

    /// Opening brackets.
    private static let neverLast = Set("([{（［｛「『【〈《〔｢‘“$＄¥￥")

    /// Marks that are written twice.
    private static let inseparable = Set("…‥—―")
}
