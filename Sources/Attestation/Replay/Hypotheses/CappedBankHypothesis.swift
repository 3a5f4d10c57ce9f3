import MeasuredBoot

/// The operating system closed a bank that it does not use by extending zeros, as Windows does.
struct CappedBankHypothesis: ReplayHypothesis {
    let name = "capped-bank"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        guard let size = history.bank.size else { return false }
        let zeros = Digest([UInt8](repeating: 0, count: size))
        return actual == history.bank.extend(zeros, with: zeros)
            || actual == history.bank.extend(history.replay(history.digests), with: zeros)
    }
}
