import CivilTime
import FoundationEssentials
import LogEntries

/// A message of mail: headers and one text (RFC 5322, RFC 2045).
struct MailMessage: Hashable, Sendable {
    let from: MailAddress
    let to: [MailAddress]
    let subject: String
    let text: String
    let date: Timestamp
    /// The same for every try, so that a mailbox shows it once.
    let identifier: String
    /// What messages of one incident have in common, so that they stand together.
    let thread: String

    /// The lines as they are sent.
    var rendered: String {
        let domain = from.domain
        let headers = [
            "From: <\(from)>",
            "To: " + to.map { "<\($0)>" }.joined(separator: ",\r\n "),
            HeaderText.field("Subject", subject),
            "Date: \(MailDate.text(date))",
            "Message-ID: <\(identifier)@\(domain)>",
            "References: <\(thread)@\(domain)>",
            // Nothing that answers by itself should (RFC 3834, section 5).
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        return headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n"
    }

    private var body: String {
        let text = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let encoded = Array(Data(text.utf8).base64EncodedString().utf8)
        return stride(from: 0, to: encoded.count, by: 76).map {
            String(decoding: encoded[$0..<min($0 + 76, encoded.count)], as: UTF8.self)
        }.joined(separator: "\r\n")
    }
}

/// Dates in mail (RFC 5322, section 3.3).
enum MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ moment: Timestamp) -> String {
        let (number, rest) = CivilDate.divide(Int(moment.seconds), 86_400)
        let date = CivilDate(dayNumber: number)
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { PaddedNumber.text($0, 2) }.joined(separator: ":")
        return "\(days[date.weekday]), \(date.day) \(months[date.month - 1]) \(date.year) \(time) +0000"
    }
}

/// The transparency of SMTP (RFC 5321, section 4.5.2): no line of a message ends it.
enum DotStuffing {
    /// The message with a dot more at each line that begins with one, and the line that ends it.
    static func stuffed(_ message: String) -> String {
        let lines = message.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let stuffed = lines.map { $0.hasPrefix(".") ? "." + $0 : String($0) }.joined(separator: "\r\n")
        return stuffed + (stuffed.hasSuffix("\r\n") ? "" : "\r\n") + ".\r\n"
    }
}
