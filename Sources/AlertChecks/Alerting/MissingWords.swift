import Findings
import Messages

/// Missing inputs as a list for people.
enum MissingWords {
    static func list(_ missing: [MissingInput]) -> Message {
        "\(missing.map { Message(verbatim: $0.reference) }, separator: .comma)"
    }

    /// Why it is not known which of several ways something turns out.
    static func doubt(_ missing: [MissingInput]) -> Message { "it depends on: \(list(missing))" }
}
