import Foundation
import LogEntries
import Logging

/// One event of the log on one line, bounded and without anything that moves a terminal's cursor.
struct LogLine {
    let time: Timestamp
    let level: Logger.Level
    let label: String
    let message: String
    let fields: [(name: String, value: String)]

    /// The longest text that is kept of a message or a value, in bytes of UTF-8.
    static let textLimit = 4_096

    /// The most fields that are kept.
    static let fieldLimit = 32

    /// A JSON object with the keys `time`, `level`, `logger`, `message`, and `fields` where there are any.
    var json: String {
        var text = #"{"time":"\#(time)","level":"\#(level.rawValue)","logger":\#(Self.quoted(label))"#
        text += #","message":\#(Self.quoted(message))"#
        let pairs = fields.prefix(Self.fieldLimit).map { "\(Self.quoted($0.name)):\(Self.quoted($0.value))" }
        if !pairs.isEmpty { text += #","fields":{\#(pairs.joined(separator: ","))}"# }
        if fields.count > Self.fieldLimit { text += #","omittedFields":\#(fields.count - Self.fieldLimit)"# }
        return text + "}\n"
    }

    /// The same for people: time, level, message, and the fields behind it.
    var text: String {
        let pairs = fields.prefix(Self.fieldLimit).map { " \(Self.visible($0.name))=\(Self.visible($0.value))" }
        return "\(time) \(level.rawValue.uppercased()) \(Self.visible(message))\(pairs.joined())\n"
    }

    /// Text within the limit, cut between characters; what was left out is counted.
    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > textLimit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: textLimit)
        while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        return "\(text[..<end])… (\(text.utf8.count - textLimit) more bytes)"
    }

    /// A text in JSON, with everything escaped that is not visible.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in bounded(text).unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where isHidden(scalar): result += UInt16(scalar.value & 0xFFFF).escaped
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func visible(_ text: String) -> String {
        let scalars = bounded(text).unicodeScalars.map { isHidden($0) ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Control characters, the separators of lines, and what turns the direction of text.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar.value <= 0xFFFF && scalar != "\u{200D}"
        default: false
        }
    }
}

extension UInt16 {
    /// `\u` and four hexadecimal digits.
    fileprivate var escaped: String {
        let digits = String(self, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
