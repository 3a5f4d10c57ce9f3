import CivilTime
import Messages

/// A format of `formatdate`: letters are verbs, quoted text and everything else stand for themselves.
///
/// https://developer.hashicorp.com/terraform/language/functions/formatdate
struct DateFormat {
    private let text: [Unicode.Scalar]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    /// Writes a moment.
    func apply(to time: OffsetTimestamp) throws(EvaluationError) -> String {
        var result = ""
        var index = 0
        while index < text.count {
            let scalar = text[index]
            if scalar == "'" {
                result += try quoted(from: &index)
            } else if Self.isLetter(scalar) {
                let length = text[index...].prefix { $0 == scalar }.count
                result += try Self.verb(scalar, length, time)
                index += length
            } else {
                result.unicodeScalars.append(scalar)
                index += 1
            }
            try SizeBudget.check(bytes: result.utf8.count)
        }
        return result
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// Text up to the closing quote; two quotes stand for one, inside quotes and outside.
    private func quoted(from index: inout Int) throws(EvaluationError) -> String {
        index += 1
        if index < text.count, text[index] == "'" {
            index += 1
            return "'"
        }
        var result = ""
        while index < text.count {
            let scalar = text[index]
            index += 1
            if scalar == "'" {
                guard index < text.count, text[index] == "'" else { return result }
                index += 1
            }
            result.unicodeScalars.append(scalar)
        }
        throw .invalid("the date format has a quote that is never closed")
    }

    // MARK: Verbs

    private static func verb(_ letter: Unicode.Scalar, _ length: Int, _ time: OffsetTimestamp) throws(EvaluationError)
        -> String
    {
        guard let result = dateVerb(letter, length, time.date) ?? timeVerb(letter, length, time) else {
            // The verb may be as long as the format itself.
            throw .invalid("the date format has an unknown verb '\(letter)' of \(length) letters")
        }
        return result
    }

    private static func dateVerb(_ letter: Unicode.Scalar, _ length: Int, _ date: CivilDate) -> String? {
        switch (letter, length) {
        case ("Y", 4): PaddedNumber.text(abs(date.year), 4)
        case ("Y", 2): PaddedNumber.text(abs(date.year) % 100, 2)
        case ("M", 4): months[date.month - 1]
        case ("M", 3): String(months[date.month - 1].prefix(3))
        case ("M", 1...2): PaddedNumber.text(date.month, length)
        case ("D", 1...2): PaddedNumber.text(date.day, length)
        case ("E", 4): weekdays[date.weekday]
        case ("E", 3): String(weekdays[date.weekday].prefix(3))
        default: nil
        }
    }

    private static func timeVerb(_ letter: Unicode.Scalar, _ length: Int, _ time: OffsetTimestamp) -> String? {
        switch (letter, length) {
        case ("h", 1...2): PaddedNumber.text(time.hour, length)
        case ("H", 1...2): PaddedNumber.text((time.hour + 11) % 12 + 1, length)
        case ("A", 2): time.hour < 12 ? "AM" : "PM"
        case ("a", 2): time.hour < 12 ? "am" : "pm"
        case ("m", 1...2): PaddedNumber.text(time.minute, length)
        case ("s", 1...2): PaddedNumber.text(time.second, length)
        case ("Z", 5): time.offset(separator: ":")
        case ("Z", 4): time.offset(separator: "")
        case ("Z", 3): time.offsetMinutes == 0 ? "UTC" : time.offset(separator: "")
        case ("Z", 1): time.offsetMinutes == 0 ? "Z" : time.offset(separator: ":")
        default: nil
        }
    }
}
