public import MeasuredBoot
import Messages

extension LogReading {
    /// Reads the event log of evidence, replays it, looks for what takes the trust from it, and holds its components
    /// against references; a list of run-time measurements is judged beside it.
    ///
    /// - Parameters:
    ///   - references: What the node may boot; an empty set compares nothing.
    ///   - demands: What the boot has to have refused.
    public static func reader(
        limits: MeasurementLimits = .standard,
        references: ReferenceSet = ReferenceSet(),
        demands: BootDemands = BootDemands()
    ) -> LogReader {
        let approved = ApprovedDigests(references)
        return { evidence throws(EvidenceError) in
            let runtime = try runtimeList(of: evidence, limits)
            guard let bytes = evidence.eventLog else { return withoutLog(references, demands, runtime) }
            let log: EventLog
            do throws(MalformedInput) {
                log = try EventLog(bytes, limits: limits)
            } catch {
                throw EvidenceError(.eventLog, error)
            }
            let replays = replays(of: log, for: evidence)
            let review = SignedLogReview(
                limits: limits,
                references: references,
                approved: approved,
                demands: demands,
                runtime: runtime,
                replays: replays
            )
            return LogReading(replayed: values(of: replays)) { review.appraisal(of: log, $0) }
        }
    }

    private static func runtimeList(
        of evidence: Evidence,
        _ limits: MeasurementLimits
    ) throws(EvidenceError) -> IMAList? {
        guard let bytes = evidence.runtimeList else { return nil }
        do throws(MalformedInput) {
            return try IMAList(parsing: bytes, limits: limits)
        } catch {
            throw EvidenceError(.runtimeList, error)
        }
    }

    /// References and demands ask for a log, and a boot without one is not as they say.
    private static func withoutLog(
        _ references: ReferenceSet,
        _ demands: BootDemands,
        _ runtime: IMAList?
    ) -> LogReading {
        LogReading(replayed: PCRValues()) { signed in
            var appraisal = LogAppraisal()
            if !references.isEmpty {
                let message: Message = "there is no event log, so nothing can be compared with the references"
                appraisal.checks.append(CheckResult("log-replay", .notDetermined, message, weight: .trust))
            }
            appraisal.checks += demands.unanswered("there is no event log")
            if let runtime { appraisal.add(RuntimeAppraisal(runtime, signed)) }
            return appraisal
        }
    }

    /// The log replayed in the banks that the quote is about: what the others would give, nothing compares.
    private static func replays(of log: EventLog, for evidence: Evidence) -> [Replay] {
        var replays: [Replay] = []
        for bank in evidence.attest.quote?.selection.banks ?? [] where replays.of(bank.algorithm) == nil {
            if let replay = Replay(log, bank: bank.algorithm) { replays.append(replay) }
        }
        return replays
    }

    /// The values of the registers that events were extended into.
    private static func values(of replays: [Replay]) -> PCRValues {
        var values = PCRValues()
        for replay in replays {
            for register in 0..<PCRValues.registerCount where replay.explains(register) {
                values[replay.bank, register] = replay.value(of: register)
            }
        }
        return values
    }
}
