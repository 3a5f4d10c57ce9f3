/// How grave an entry is (logging.v2, LogSeverity).
public enum LogSeverity: Int, Sendable, CaseIterable {
    /// No severity was given.
    case `default` = 0
    /// What helps to find mistakes.
    case debug = 100
    /// Everyday information.
    case info = 200
    /// Normal, but significant: a start or a change of configuration.
    case notice = 300
    /// What may cause trouble.
    case warning = 400
    /// What is likely to cause trouble.
    case error = 500
    /// Severe trouble.
    case critical = 600
    /// Somebody has to act at once.
    case alert = 700
    /// Systems cannot be used.
    case emergency = 800

    /// The name in capitals.
    public var name: String { String(describing: self).uppercased() }

    /// The number of a severity given by name, in any case, or by number.
    static func number(_ text: some StringProtocol) -> Double? {
        let upper = text.uppercased()
        if let known = allCases.first(where: { $0.name == upper }) { return Double(known.rawValue) }
        return Int(text).map(Double.init)
    }
}
