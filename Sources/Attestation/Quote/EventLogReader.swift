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
        { evidence throws(EvidenceError) in
            guard let bytes = evidence.eventLog else { return references.values.isEmpty ? .none : missing }
            let log: EventLog
            do throws(MalformedInput) {
                log = try EventLog(bytes, limits: limits)
            } catch {
                throw EvidenceError(.eventLog, error)
            }
            return LogReading(replayed: values(of: log)) { signed in
                guard let inspected = InspectedLog(log, limits: limits) else {
                    let message: Message = "the log has no bank that boots are judged by"
                    return LogAppraisal(checks: [CheckResult("log-problems", .failed, message, weight: .trust)])
                }
                return review(inspected, signed, references)
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

    /// The values of the registers that the log has events for, in every bank that can be judged.
    private static func values(of log: EventLog) -> PCRValues {
        var values = PCRValues()
        for replay in log.banks.compactMap({ Replay(log, bank: $0) }) {
            for register in replay.registers { values[replay.bank, register] = replay.value(of: register) }
        }
        return values
    }

    private static func review(
        _ inspected: InspectedLog,
        _ signed: PCRValues?,
        _ references: ReferenceSet
    ) -> LogAppraisal {
        let problems = ProblemCheck.result(of: inspected)
        guard let signed else { return LogAppraisal(checks: [ReplayCheck.withoutQuote, problems]) }
        let report = ReplayReport(inspected.log, against: signed)
        var appraisal = LogAppraisal(
            checks: [ReplayCheck.result(of: report)] + BankCheck.result(of: report) + [problems]
        )
        guard !references.values.isEmpty else { return appraisal }
        let boot = ReferenceAppraisal(BootAttribution(inspected), references, proven: report.proven)
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
