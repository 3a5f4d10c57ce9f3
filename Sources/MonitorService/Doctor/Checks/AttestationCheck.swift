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
            let approved = rules.references.values.count { $0.state == .approved }
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

    private static func keys(_ folder: String?) -> [DoctorAnswer] {
        guard let folder else { return [] }
        guard let count = EnrolledKeyFolder.count(folder) else {
            return [.failed("\(folder): the folder cannot be read", "let the user of the monitor read it")]
        }
        return [.ok("\(folder): \(count) enrolled keys")]
    }
}
