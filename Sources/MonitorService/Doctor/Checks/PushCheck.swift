import EntrySources
import Messages
import MonitorConfiguration

/// Whether the keys can be had that the tokens of pushes are verified with.
struct PushCheck: DoctorCheck {
    static let name = "push"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        switch context.configuration.push?.keys {
        case nil: [.skipped("'push' is not set: pushes of Pub/Sub are not taken")]
        case .url(let url): [.ok("\(url): asked for keys when the monitor runs")]
        case .file(let path): [Self.answer(path)]
        }
    }

    private static func answer(_ path: String) -> DoctorAnswer {
        let bytes: [UInt8]
        do throws(SmallFile.Failure) {
            bytes = try SmallFile.read(path, limit: JSONWebKeySet.sizeLimit)
        } catch {
            return .failed("\(path) cannot be read: \(error.reason)", "let the user of the monitor read it")
        }
        do throws(JSONWebKeySet.Refusal) {
            _ = try JSONWebKeySet(bytes.span.bytes)
            return .ok("\(path): keys of pushes")
        } catch {
            return .failed("\(path): \(error.reason)", "write a JSON Web Key Set there, such as Google's")
        }
    }
}
