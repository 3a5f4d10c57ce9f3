public import MeasuredBoot

/// A log held against the values that registers are said to have.
public struct ReplayReport: Sendable {
    /// The answer, the first that applies.
    public enum Verdict: String, Sendable {
        /// A register with events holds another value than they give.
        case differs
        /// A register without events was extended all the same.
        case unexplained
        /// The log explains every value.
        case matches
    }

    /// The answer.
    public let verdict: Verdict

    /// The banks for which there are values and that can be judged, by name.
    public let banks: [BankReplay]

    /// Replays a log in every bank for which there are values.
    ///
    /// A bank that the log lacks says nothing about the log, unless it is the only one.
    ///
    /// - Parameter runtime: What IMA measured after the boot; without it its registers are as unexplained as they were.
    public init(_ log: EventLog, against values: PCRValues, runtime: IMAList? = nil) {
        self.init(log, against: values, replays: [], runtime: runtime)
    }

    /// - Parameter replays: Banks that have been replayed already.
    init(
        _ log: EventLog,
        against values: PCRValues,
        replays: [Replay],
        runtime: IMAList? = nil
    ) {
        // Banks come in the order of their numbers, which for those that are judged is that of their names.
        banks = values.algorithms.filter(\.isJudged)
            .map { BankReplay(log, $0, values.registers(of: $0), replays.of($0), runtime) }
        let logged = banks.filter(\.isLogged)
        let counted = logged.isEmpty ? banks : logged
        if counted.contains(where: { !$0.differing.isEmpty }) {
            verdict = .differs
        } else if counted.contains(where: { !$0.unexplained.allSatisfy(BankReplay.isOftenUnlogged) }) {
            verdict = .unexplained
        } else {
            verdict = .matches
        }
    }
}

/// One bank of a log held against the values of its registers.
public struct BankReplay: Sendable {
    /// A register that holds another value than the log gives.
    public struct Difference: Sendable {
        /// The register.
        public let pcr: Int
        /// What the log gives.
        public let computed: Digest
        /// What the register holds.
        public let actual: Digest
        /// The reason that gives the value, or `none-fits`.
        public let hypothesis: String
    }

    /// The bank.
    public let bank: DigestAlgorithm

    /// Whether the log has digests for the bank.
    public let isLogged: Bool

    /// The registers that the log explains, those that it does not touch and that were never extended included.
    public let matched: [Int]

    /// The registers with events that hold another value.
    public let differing: [Difference]

    /// The registers without events that were extended.
    public let unexplained: [Int]

    /// What the list of run-time measurements gives for its registers.
    public let runtime: [Int: Digest]

    init(
        _ log: EventLog,
        _ bank: DigestAlgorithm,
        _ values: [(index: Int, value: Digest)],
        _ known: Replay?,
        _ list: IMAList? = nil
    ) {
        let replay = known ?? Replay(log, bank: bank)
        var matched: [Int] = []
        matched.reserveCapacity(values.count)
        var differing: [Difference] = []
        var unexplained: [Int] = []
        var runtime: [Int: Digest] = [:]
        let listed = list?.registers ?? []
        for (pcr, actual) in values {
            if let list, listed.contains(pcr) {
                let start = replay.flatMap { $0.explains(pcr) ? $0.value(of: pcr) : nil }
                let measured = RuntimeReplay(list, bank, register: pcr, start: start)
                runtime[pcr] = measured.value
                if let difference = RuntimeDiagnosis.difference(measured, pcr, actual) {
                    differing.append(difference)
                } else {
                    matched.append(pcr)
                    runtime[pcr] = actual
                }
                continue
            }
            guard let replay, replay.explains(pcr) else {
                if Self.isStart(actual, pcr) { matched.append(pcr) } else { unexplained.append(pcr) }
                continue
            }
            guard !replay.holds(actual, in: pcr) else {
                matched.append(pcr)
                continue
            }
            let computed = replay.value(of: pcr)
            let history = RegisterHistory(log, bank, pcr: pcr, startupLocality: replay.startupLocality)
            let hypothesis = ReplayDiagnosis.hypothesis(for: actual, history)
            differing.append(Difference(pcr: pcr, computed: computed, actual: actual, hypothesis: hypothesis))
        }
        self.bank = bank
        isLogged = replay != nil
        self.matched = matched
        self.differing = differing
        self.unexplained = unexplained
        self.runtime = runtime
    }

    /// Whether a register often holds what no firmware's log says: IMA, systemd, application and debug registers.
    static func isOftenUnlogged(_ pcr: Int) -> Bool { (10...13).contains(pcr) || [15, 16, 23].contains(pcr) }

    /// Whether a register holds what it holds after a reset; those of a dynamic launch begin with ones, and are zero
    /// once there was one (TCG PC Client Platform TPM Profile, table 4). PCR 0 begins with the startup locality.
    private static func isStart(_ value: Digest, _ pcr: Int) -> Bool {
        if value.bytes.allSatisfy({ $0 == 0 }) { return true }
        return (17...22).contains(pcr) && value.bytes.allSatisfy { $0 == 0xFF }
    }
}
