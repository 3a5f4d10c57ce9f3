import MeasuredBoot
import Messages

/// Judges an event log by the values that the TPM signed.
struct SignedLogReview {
    let limits: MeasurementLimits
    let references: ReferenceSet

    /// The same references, for a first look.
    let approved: ApprovedDigests

    let demands: BootDemands
    let runtime: IMAList?

    /// The log replayed in the banks that the quote is about.
    let replays: [Replay]

    init(
        limits: MeasurementLimits,
        references: ReferenceSet,
        approved: ApprovedDigests? = nil,
        demands: BootDemands,
        runtime: IMAList?,
        replays: [Replay] = []
    ) {
        self.limits = limits
        self.references = references
        self.approved = approved ?? ApprovedDigests(references)
        self.demands = demands
        self.runtime = runtime
        self.replays = replays
    }

    func appraisal(of log: EventLog, _ signed: PCRValues?) -> LogAppraisal {
        var appraisal = boot(log, signed)
        if let runtime {
            appraisal.add(
                RuntimeAppraisal(runtime, signed) { bank, register in
                    replays.of(bank).flatMap { $0.explains(register) ? $0.value(of: register) : nil }
                }
            )
        }
        return appraisal
    }

    private func boot(_ log: EventLog, _ signed: PCRValues?) -> LogAppraisal {
        let report = signed.map { ReplayReport(log, against: $0, replays: replays) }
        // What an event says is worth what its digest in a signed bank is: a stronger bank that nobody signed can be
        // made up, and with it what the log says.
        let signedBank = DigestAlgorithm.judged.first { replays.of($0) != nil }
        guard let inspected = InspectedLog(log, bank: report?.strongest?.bank ?? signedBank, limits: limits) else {
            let message: Message = "the log has no bank that boots are judged by"
            return LogAppraisal(checks: [CheckResult("log-problems", .failed, message, weight: .trust)])
        }
        let problems = ProblemCheck.result(of: inspected)
        guard let report else {
            let unanswered = demands.unanswered("the quote does not prove the event log")
            return LogAppraisal(checks: [ReplayCheck.withoutQuote, problems] + unanswered)
        }
        let proven = report.proven
        var appraisal = LogAppraisal(
            checks: [ReplayCheck.result(of: report)] + BankCheck.result(of: report) + [problems]
                + demands.results(of: ProvenLog(log: inspected, proven: proven))
        )
        guard !references.isEmpty else { return appraisal }
        let boot = ReferenceAppraisal(BootAttribution(inspected), references, approved, proven: proven)
        appraisal.components = boot.components
        appraisal.firstDivergence = boot.firstDivergence
        return appraisal
    }
}

extension LogAppraisal {
    /// Adds what was found of run-time measurements.
    mutating func add(_ runtime: RuntimeAppraisal) {
        checks += runtime.checks
        components.append(runtime.component)
    }
}

/// Whether nothing takes the trust from the log.
enum ProblemCheck {
    /// How many problems are told: a log can be made that has one in every event. `shieldwatch eventlog show` tells all.
    private static let limit = 5

    static func result(of log: InspectedLog) -> CheckResult {
        let name = "log-problems"
        let problems = LogReview.problems(of: log).filter(\.isUntrustworthy)
        guard problems.isEmpty else {
            return CheckResult(name, .failed, .first(limit, of: problems.map(\.message)), weight: .trust)
        }
        return CheckResult(name, .passed, "nothing takes the trust from the log", weight: .trust)
    }
}
