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

    /// The keys that machines were enrolled with; nil where nobody enrolled any.
    let keys: EnrolledKeys?

    private let configuration: AttestationConfiguration

    /// Reads the files.
    /// - Parameter report: is told of a key that cannot be used when it is needed.
    init(
        _ configuration: AttestationConfiguration,
        report: @escaping @Sendable (FileProblem) -> Void = { _ in }
    ) throws(FileProblem) {
        self.configuration = configuration
        keys = try configuration.enrolledKeys.map { folder throws(FileProblem) in
            try EnrolledKeys(in: folder, report: report)
        }
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

    /// Looks at the files, and takes up what is new and can be used.
    ///
    /// References that are all gone are a mistake, or worse: without any, no boot is the wrong one.
    func refresh() -> FileChange {
        let hadApproved = rules.value.approvedCount > 0
        return rules.refresh { found throws(FileProblem) in
            guard !hadApproved || found.approvedCount > 0 else {
                let folder = configuration.references ?? ""
                throw FileProblem("\(folder): no approved reference is left; start the monitor anew if that is meant")
            }
        }
    }
}
