import Messages

/// Where the rules of time zones come from.
public protocol TimeZoneSource: Sendable {
    /// The file of a zone: TZif (RFC 9636).
    /// - Parameter name: such as `America/New_York`; nothing about it has been checked.
    func file(of name: String) throws(TimeZoneFault) -> [UInt8]
}

/// Why the rules of a time zone are not known.
public enum TimeZoneFault: Error, Hashable, Sendable {
    /// There is no zone of that name.
    case unknownName
    /// There are no rules of any zone where they are looked for.
    case noRules(folder: String)
    /// What is there is no TZif file, or ends too early.
    case damaged
    /// Numbers in the file that contradict each other or RFC 9636.
    case contradictory
    /// A larger file than any zone needs.
    case tooLarge
    /// The file counts leap seconds, which moments here do not.
    case leapSeconds
}

extension TimeZoneFault {
    /// What is said of a zone.
    func message(_ name: String) -> Message {
        switch self {
        case .unknownName: "there is no time zone '\(name)'"
        case .noRules(let folder):
            "the rules of time zone '\(name)' are not known here: there are none in \(folder) (Debian's package tzdata)"
        case .damaged, .contradictory, .tooLarge: "the file with the rules of time zone '\(name)' is damaged"
        case .leapSeconds: "the rules of time zone '\(name)' count leap seconds, which log entries do not"
        }
    }
}
