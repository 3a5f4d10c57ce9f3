/// An address of mail as SMTP's commands take it (RFC 5321, section 4.1.2), without quoted local parts.
struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// Takes an address; nil for anything that could be more than one, or a command.
    init?(_ text: String) {
        guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return nil }
        let (local, domain) = (text[..<at], text[text.index(after: at)...])
        guard !local.isEmpty, local.utf8.count <= 64, local.utf8.allSatisfy(Self.isAtom),
            !domain.isEmpty, domain.utf8.allSatisfy(Self.isDomain)
        else { return nil }
        description = text
    }

    /// What stands behind the at sign.
    var domain: String {
        String(description[description.index(after: description.lastIndex(of: "@") ?? description.startIndex)...])
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
