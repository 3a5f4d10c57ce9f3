public import Messages
import MonitorConfiguration

/// Looks at everything that a monitor needs before it runs, or while it does not do what it should.
public enum Doctor {
    /// What one check found.
    public struct Result: Hashable, Sendable {
        /// The name of the check.
        public let check: String
        /// What it found; something.
        public let answers: [DoctorAnswer]

        /// Makes a result.
        public init(check: String, answers: [DoctorAnswer]) {
            self.check = check
            self.answers = answers
        }
    }

    /// The name of the check that comes before all others: whether the configuration can be read and holds no mistake.
    public static let configurationCheck = "configuration"

    static let checks: [any DoctorCheck.Type] = [
        DatabaseCheck.self,
        SpaceCheck.self,
        ClockCheck.self,
        InventoryCheck.self,
        AttestationCheck.self,
        SourceCheck.self,
        PushCheck.self,
        NotifierCheck.self,
        ListenCheck.self,
        TokenCheck.self,
        CertificateCheck.self,
        RetentionCheck.self,
    ]

    /// Every check, one after the other.
    public static func examine(_ context: DoctorContext) async -> [Result] {
        var results = [
            Result(check: configurationCheck, answers: [.ok("\(context.configuration.path) holds no mistake")])
        ]
        for check in checks {
            results.append(Result(check: check.name, answers: await check.init().answers(context)))
        }
        return results
    }

    /// What is left to say where the configuration is broken: every problem of it, and what could not be looked at.
    /// - Parameter problems: each with its place in front.
    public static func examine(brokenConfiguration problems: [Message]) -> [Result] {
        let mistakes = problems.map { DoctorAnswer.failed($0, "correct the configuration") }
        let others = checks.map { check in
            Result(check: check.name, answers: [.skipped("the configuration has to be corrected first")])
        }
        return [Result(check: configurationCheck, answers: mistakes)] + others
    }
}
