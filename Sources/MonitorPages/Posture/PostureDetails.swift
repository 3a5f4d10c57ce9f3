import Findings
import Foundation
import Messages
import Storage

/// What a result says beside its columns: why, where that is written, and what repairing it does.
///
/// Results are what somebody sent: what cannot be read of one is left out, since the rest says enough.
struct PostureDetails: Decodable {
    private let because: String?
    private let location: Location?
    private let fix: Fix?

    private struct Location: Decodable {
        let file: String
        let line: Int
    }

    private struct Fix: Decodable {
        let effect: String
    }

    /// Reads them from the JSON of a result; nil where that has none.
    init?(_ result: PostureResult) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(result.body.utf8)) else { return nil }
        self = read
    }

    /// The reason, in the words of the scan: names of settings and values.
    var reason: Markup? {
        because.map { text in Tag.div(.with(.lang, Language.english.rawValue)) { Markup.verbatim(text) } }
    }

    /// The file and line.
    var place: String? { location.map { "\($0.file):\($0.line)" } }

    /// What repairing it does to what is running; nil where there is nothing to repair.
    var cost: Message? {
        switch fix.flatMap({ FixEffect(rawValue: $0.effect) }) {
        case .inPlace?: "in place"
        case .replacesNodePool?: "replaces the node pool"
        case .replacesCluster?: "replaces the whole cluster"
        case FixEffect.none?, nil: nil
        }
    }
}
