import Findings
import Messages

/// Missing inputs as a list for people.
enum MissingWords {
    static func list(_ missing: [MissingInput]) -> Message {
        "\(missing.map { Message(verbatim: $0.reference) }, separator: .comma)"
    }
}
