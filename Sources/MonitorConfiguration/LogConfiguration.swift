import Messages

/// What the monitor logs, and how.
public struct LogConfiguration: Hashable, Sendable {
    /// How much a line of the log has to matter.
    public enum Level: String, CaseIterable, Sendable {
        /// Everything, for finding a fault.
        case debug
        /// What happens, too.
        case info
        /// What is worth knowing when nothing is wrong.
        case notice
        /// What may become a fault.
        case warning
        /// What does not work.
        case error
    }

    /// How lines are written.
    public enum Form: String, CaseIterable, Sendable {
        /// A JSON object a line.
        case json
        /// For people.
        case text
    }

    /// The least that is written.
    public internal(set) var level: Level

    /// How lines are written; nil for text on a terminal and JSON elsewhere.
    public let form: Form?

    init(_ section: ConfigurationParts.Section, _ parts: inout ConfigurationParts) {
        level =
            parts.value("level", in: section, takes: Self.levels, usual: .info, shown: \.rawValue) {
                Level(rawValue: $0)
            }.value
        form =
            parts.value("format", in: section, takes: "json or text", usual: nil, shown: { $0?.rawValue }) {
                Form(rawValue: $0)
            }.value
    }

    static let keys = ["level", "format"]
    static let levels: Message = "debug, info, notice, warning or error"
}
