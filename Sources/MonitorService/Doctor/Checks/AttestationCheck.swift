import Attestation
import Messages
import MonitorConfiguration

/// Whether what evidence is judged by can be read, and holds something to judge by.
struct AttestationCheck: DoctorCheck {
    static let name = "attestation"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let configuration = context.configuration.attestation
        let paths = [
            configuration.references, configuration.roots, configuration.revocations, configuration.sbatLevel,
            configuration.enrolledKeys,
        ]
        guard paths.contains(where: { $0 != nil }) else {
            return [.skipped("'attestation' is not set: no evidence of a node can be trusted")]
        }
        return [Self.rules(configuration)] + Self.keys(configuration.enrolledKeys)
    }

    private static func rules(_ configuration: AttestationConfiguration) -> DoctorAnswer {
        do throws(FileProblem) {
            let rules = try AttestationRules(try AttestationFiles(configuration))
            let approved = rules.approvedCount
            guard approved > 0 else {
                return .warning(
                    "no approved reference says what nodes may boot: no evidence can be trusted",
                    "learn references from a node, and approve them: `shieldwatch baseline learn --help`"
                )
            }
            return .ok("\(approved) approved values of references, \(rules.rootCount) files of certificates")
        } catch {
            return .failed(error.message, "mend the file, and let the user of the monitor read it")
        }
    }

    /// How many keys that cannot be used are named.
    private static let shownProblems = 10

    private static func keys(_ folder: String?) -> [DoctorAnswer] {
        guard let folder else { return [] }
        do throws(FileProblem) {
            let (count, problems) = try EnrolledKeys(in: folder).survey()
            var reasons = problems.prefix(shownProblems).map(\.message)
            let others = problems.count - reasons.count
            if others > 0 { reasons.append("\(folder): \(others) more files cannot be used") }
            let found: DoctorAnswer =
                count > 0
                ? .ok("\(folder): \(count) enrolled keys")
                : .warning("\(folder): there is no key", "write the node's attestation key there as PEM: ID.pem")
            return [found]
                + reasons.map { .failed($0, "write the node's attestation key there as PEM, or remove the file") }
        } catch {
            return [.failed(error.message, "make the folder, and let the user of the monitor read it")]
        }
    }
}
