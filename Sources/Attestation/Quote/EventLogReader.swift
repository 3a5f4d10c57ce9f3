public import MeasuredBoot
import Messages

extension LogReading {
    /// Reads the event log of evidence, replays it and looks for what takes the trust from it.
    public static func reader(limits: MeasurementLimits = .standard) -> LogReader {
        { evidence throws(EvidenceError) in
            guard let bytes = evidence.eventLog else { return .none }
            let log: EventLog
            do throws(MalformedInput) {
                log = try EventLog(bytes, limits: limits)
            } catch {
                throw EvidenceError(.eventLog, error)
            }
            return LogReading(replayed: values(of: log)) { signed in
                LogAppraisal(checks: [replayCheck(log, signed), problemCheck(log, limits)])
            }
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

    private static func replayCheck(_ log: EventLog, _ signed: PCRValues?) -> CheckResult {
        let name = "log-replay"
        guard let signed else {
            return CheckResult(
                name,
                .notDetermined,
                "the log is not replayed: the quote does not say what the registers hold",
                weight: .proof
            )
        }
        let report = ReplayReport(log, against: signed)
        guard report.banks.contains(where: \.isLogged) else {
            return CheckResult(name, .failed, "the log has none of the banks that the TPM signed", weight: .proof)
        }
        let differing = report.banks.flatMap { bank in bank.differing.map { "\(bank.bank):\($0.pcr)" } }
        let unexplained = report.banks.flatMap { bank in bank.unexplained.map { "\(bank.bank):\($0)" } }
        return switch report.verdict {
        case .matches:
            CheckResult(name, .passed, "the log gives the values that the TPM signed", weight: .proof)
        case .differs:
            CheckResult(
                name,
                .failed,
                "the log gives other values than the TPM signed: \(differing.joined(separator: ", "))",
                weight: .proof
            )
        case .unexplained:
            CheckResult(
                name,
                .failed,
                "registers were extended that the log is silent about: \(unexplained.joined(separator: ", "))",
                weight: .proof
            )
        }
    }

    private static func problemCheck(_ log: EventLog, _ limits: MeasurementLimits) -> CheckResult {
        let name = "log-problems"
        guard let inspected = InspectedLog(log, limits: limits) else {
            return CheckResult(name, .failed, "the log has no bank that boots are judged by", weight: .trust)
        }
        let problems = LogReview.problems(of: inspected).filter(\.isUntrustworthy)
        guard problems.isEmpty else {
            return CheckResult(name, .failed, "\(problems.map(\.message), separator: .semicolon)", weight: .trust)
        }
        return CheckResult(name, .passed, "nothing takes the trust from the log", weight: .trust)
    }
}
