import FoundationEssentials
import OutboundHTTP

/// Text in the headers of mail.
enum HeaderText {
    /// What may stand on a line with its name (RFC 5322, section 2.1.1).
    private static let lineLimit = 76

    /// A header that holds text of others: on one line of plain ASCII as it is, else in encoded words (RFC 2047).
    ///
    /// Line breaks become spaces first, so that text cannot begin a header.
    static func field(_ name: String, _ text: String) -> String {
        let text = OneLine.text(text, limit: 998)
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        if isPlain, name.utf8.count + 2 + text.utf8.count <= lineLimit { return "\(name): \(text)" }
        return "\(name): " + words(text).joined(separator: "\r\n ")
    }

    /// Words of at most 75 characters each, none of which ends within a character.
    private static func words(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            // 45 bytes are 60 characters of base64, and 12 more enclose them.
            if piece.utf8.count + character.utf8.count > 45, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return (pieces + [piece]).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
    }
}
