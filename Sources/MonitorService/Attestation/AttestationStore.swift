import Attestation
import MeasuredBoot
import Messages
import MonitorConfiguration
import Synchronization

/// The rules that evidence is judged by, which are read again when their files change.
///
/// What was judged stays as it is; what comes is judged by the newest that could be used.
final class AttestationStore: Sendable {
    /// What a look at the files came to.
    enum Change: Hashable, Sendable {
        /// Nothing new is there.
        case unchanged
        /// Others are used from now on.
        case renewed(references: Int, roots: Int)
        /// Something there cannot be used: what was used before stays. Said once.
        case refused(Message)
    }

    private struct State {
        var rules: AttestationRules
        /// Why the files cannot be used, when they last could not.
        var failure: AttestationProblem?
    }

    private let configuration: AttestationConfiguration
    private let state: Mutex<State>

    /// Reads the files.
    init(_ configuration: AttestationConfiguration) throws(AttestationProblem) {
        self.configuration = configuration
        let rules = try AttestationRules(configuration)
        state = Mutex(State(rules: rules))
    }

    /// What is used at the moment.
    var rules: AttestationRules { state.withLock { $0.rules } }

    /// Whether files are named at all.
    var isEmpty: Bool {
        let paths = [configuration.references, configuration.roots, configuration.revocations, configuration.sbatLevel]
        return paths.allSatisfy { $0 == nil }
    }

    /// Looks at the files, and takes up what is new and can be used.
    func refresh() -> Change {
        do throws(AttestationProblem) {
            return take(try AttestationRules(configuration))
        } catch {
            return state.withLock { state in
                guard state.failure != error else { return .unchanged }
                state.failure = error
                return .refused(error.reason)
            }
        }
    }

    private func take(_ rules: AttestationRules) -> Change {
        state.withLock { state in
            let isNew = state.rules.content != rules.content || state.failure != nil
            state = State(rules: rules)
            return isNew ? .renewed(references: rules.references.values.count, roots: rules.rootCount) : .unchanged
        }
    }

    // MARK: Keys of machines

    /// The largest file of one key.
    private static let keyLimit = 1 << 14

    /// The key that a machine was enrolled with; nil where it was not.
    /// - Throws: ``AttestationProblem`` for a file that is no key.
    func enrolledKey(of instance: UInt64) throws(AttestationProblem) -> EnrolledKey? {
        guard let folder = configuration.enrolledKeys else { return nil }
        let path = "\(folder)/\(instance).pem"
        guard SmallFile.permissions(of: path) != nil else { return nil }
        let bytes: [UInt8]
        do throws(SmallFile.Failure) {
            bytes = try SmallFile.read(path, limit: Self.keyLimit)
        } catch {
            throw AttestationProblem(reason: "\(path): \(error.reason)")
        }
        do throws(MalformedInput) {
            return try EnrolledKey(parsing: bytes)
        } catch {
            throw AttestationProblem(reason: "\(path): \(error.message)")
        }
    }
}
