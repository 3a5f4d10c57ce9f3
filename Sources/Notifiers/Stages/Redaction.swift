import FoundationEssentials
import Messages

/// Keeps secrets out of reasons and logs, in every form in which a receiver may repeat them.
struct Redaction: Hashable, Sendable {
    private var forms: [String] = []

    /// Adds a secret.
    mutating func add(_ secret: String) {
        guard !secret.isEmpty else { return }
        let encoded = Data(secret.utf8).base64EncodedString()
        let escaped = secret.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let all =
            forms + [
                secret, escaped, escaped.replacing("/", with: "\\/"), encoded, Self.percentEncoded(secret),
                secret.replacing("&", with: "&amp;"),
            ]
        // The longest first: a secret may lie within another.
        forms = Set(all).sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }

    /// The text with three stars where a secret was.
    func text(_ text: String) -> String {
        forms.reduce(text) { $0.replacing($1, with: "***") }
    }

    /// The message with three stars where a secret was.
    func message(_ message: Message) -> Message {
        guard !forms.isEmpty else { return message }
        return Message(template: message.template, arguments: message.arguments.map(argument))
    }

    private func argument(_ argument: Message.Argument) -> Message.Argument {
        switch argument {
        case .text(let text): .text(self.text(text))
        case .message(let message): .message(self.message(message))
        case .list(let messages, let separator): .list(messages.map(message), separator: separator)
        }
    }

    /// Everything but RFC 3986's unreserved characters as `%XX`.
    private static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-._~".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        return result
    }
}
