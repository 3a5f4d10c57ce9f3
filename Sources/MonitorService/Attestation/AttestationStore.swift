import Attestation
import MeasuredBoot
import Messages
import MonitorConfiguration

/// The rules that evidence is judged by, which are read again when their files change.
///
/// What was judged stays as it is; what comes is judged by the newest that could be used.
final class AttestationStore: Sendable {
    /// The rules.
    let rules: WatchedFiles<AttestationRules>

    private let configuration: AttestationConfiguration

    /// Reads the files.
    init(_ configuration: AttestationConfiguration) throws(FileProblem) {
        self.configuration = configuration
        rules = try WatchedFiles { () throws(FileProblem) in
            let files = try AttestationFiles(configuration)
            return .init(content: files.content) { () throws(FileProblem) in try AttestationRules(files) }
        }
    }

    /// Whether files are named at all.
    var isEmpty: Bool {
        let paths = [configuration.references, configuration.roots, configuration.revocations, configuration.sbatLevel]
        return paths.allSatisfy { $0 == nil }
    }

    // MARK: Keys of machines

    /// The largest file of one key.
    private static let keyLimit = 1 << 14

    /// The key that a machine was enrolled with; nil where it was not.
    /// - Throws: ``FileProblem`` for a file that is no key.
    func enrolledKey(of instance: UInt64) throws(FileProblem) -> EnrolledKey? {
        guard let folder = configuration.enrolledKeys else { return nil }
        let path = "\(folder)/\(instance).pem"
        guard SmallFile.permissions(of: path) != nil else { return nil }
        let bytes = try SmallFile.read([path], limit: Self.keyLimit)[0]
        do throws(MalformedInput) {
            return try EnrolledKey(parsing: bytes)
        } catch {
            throw FileProblem("\(path): \(error.message)")
        }
    }
}
