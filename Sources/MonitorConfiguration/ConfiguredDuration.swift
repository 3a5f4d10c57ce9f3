import Messages

/// A length of time as configurations write it: `30s`, `15m`, `12h`, `90d`.
public struct ConfiguredDuration: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Whole seconds.
    public let seconds: Int

    /// The text that it was written as.
    public let description: String

    /// Reads a length of time; nil for anything that is not digits and a unit, and for more than a hundred years.
    public init?(_ text: String) {
        guard let unit = text.last, let length = Self.units[unit], let count = Int(text.dropLast()),
            text.dropLast().allSatisfy(\.isNumber), count <= 36_500 * 86_400 / length
        else { return nil }
        seconds = count * length
        description = text
    }

    /// Orders lengths of time.
    public static func < (left: ConfiguredDuration, right: ConfiguredDuration) -> Bool { left.seconds < right.seconds }

    /// What a key with a length of time takes.
    static let expectation: Message = "a length of time such as 30s, 15m, 12h or 90d"

    private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]

    /// So many days.
    static func days(_ count: Int) -> ConfiguredDuration { ConfiguredDuration(count * 86_400, "\(count)d") }

    /// So many seconds.
    static func seconds(_ count: Int) -> ConfiguredDuration { ConfiguredDuration(count, "\(count)s") }

    /// So many minutes.
    static func minutes(_ count: Int) -> ConfiguredDuration { ConfiguredDuration(count * 60, "\(count)m") }

    private init(_ seconds: Int, _ text: String) {
        self.seconds = seconds
        description = text
    }
}
