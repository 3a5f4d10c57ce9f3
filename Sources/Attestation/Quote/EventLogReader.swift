public import MeasuredBoot
import Messages

extension LogReading {
    /// Reads the event log of evidence, replays it, looks for what takes the trust from it, and holds its components
    /// against references.
    ///
    /// - Parameter references: What the node may boot; an empty set compares nothing.
    public static func reader(
        limits: MeasurementLimits = .standard,
        references: ReferenceSet = ReferenceSet()
    ) -> LogReader {
        let approved = ApprovedDigests(references)
        return { evidence throws(EvidenceError) in
            guard let bytes = evidence.eventLog else { return references.values.isEmpty ? .none : missing }
            let log: EventLog
            do throws(MalformedInput) {
                log = try EventLog(bytes, limits: limits)
            } catch {
                throw EvidenceError(.eventLog, error)
            }
            let replays = replays(of: log, for: evidence)
            return LogReading(replayed: values(of: replays)) { signed in
                // Only digests of a bank that was signed are proven; of another one anybody could have written them.
                let bank = DigestAlgorithm.judged.first { replays[$0] != nil }
                guard let inspected = InspectedLog(log, bank: bank, limits: limits) else {
                    let message: Message = "the log has no bank that boots are judged by"
                    return LogAppraisal(checks: [CheckResult("log-problems", .failed, message, weight: .trust)])
                }
                return review(inspected, signed, replays, references, approved)
            }
        }
    }

    /// References ask for a log, and a boot without one is not as they say.
    private static var missing: LogReading {
        LogReading(replayed: PCRValues()) { _ in
            let message: Message = "there is no event log, so nothing can be compared with the references"
            return LogAppraisal(checks: [CheckResult("log-replay", .notDetermined, message, weight: .trust)])
        }
    }

    /// The log replayed in the banks that the quote is about: what the others would give, nothing compares.
    private static func replays(of log: EventLog, for evidence: Evidence) -> [DigestAlgorithm: Replay] {
        var replays: [DigestAlgorithm: Replay] = [:]
        for bank in evidence.attest.quote?.selection.banks ?? [] where replays[bank.algorithm] == nil {
            replays[bank.algorithm] = Replay(log, bank: bank.algorithm)
        }
        return replays
    }

    /// The values of the registers that events were extended into.
    private static func values(of replays: [DigestAlgorithm: Replay]) -> PCRValues {
        PCRValues(
            replays.mapValues { replay in
                Dictionary(uniqueKeysWithValues: replay.registers.map { ($0, replay.value(of: $0)) })
            }
        )
    }

    private static func review(
        _ inspected: InspectedLog,
        _ signed: PCRValues?,
        _ replays: [DigestAlgorithm: Replay],
        _ references: ReferenceSet,
        _ approved: ApprovedDigests
    ) -> LogAppraisal {
        let problems = ProblemCheck.result(of: inspected)
        guard let signed else { return LogAppraisal(checks: [ReplayCheck.withoutQuote, problems]) }
        let report = ReplayReport(inspected.log, against: signed, replays: replays)
        var appraisal = LogAppraisal(
            checks: [ReplayCheck.result(of: report)] + BankCheck.result(of: report) + [problems]
        )
        guard !references.values.isEmpty else { return appraisal }
        let boot = ReferenceAppraisal(BootAttribution(inspected), references, approved, proven: report.proven)
        appraisal.components = boot.components
        appraisal.firstDivergence = boot.firstDivergence
        return appraisal
    }
}

/// Whether nothing takes the trust from the log.
enum ProblemCheck {
    static func result(of log: InspectedLog) -> CheckResult {
        let name = "log-problems"
        let problems = LogReview.problems(of: log).filter(\.isUntrustworthy)
        guard problems.isEmpty else {
            return CheckResult(name, .failed, "\(problems.map(\.message), separator: .semicolon)", weight: .trust)
        }
        return CheckResult(name, .passed, "nothing takes the trust from the log", weight: .trust)
    }
}
