import MeasuredBoot
import Messages

/// A list of run-time measurements held against what the TPM signed.
struct RuntimeAppraisal {
    /// What was found.
    let checks: [CheckResult]

    /// The row of what was measured after the boot.
    let component: ComponentResult

    /// - Parameters:
    ///   - signed: The values that the TPM signed; nil where the quote does not hold.
    ///   - start: What the log gives for a register before the kernel.
    init(_ list: IMAList, _ signed: PCRValues?, start: (DigestAlgorithm, Int) -> Digest? = { _, _ in nil }) {
        guard let signed else {
            let reason: Message = "the list is not replayed: the quote does not say what the registers hold"
            checks = [CheckResult(RuntimeReplayCheck.name, .notDetermined, reason, weight: .trust)]
            component = Self.row(list, isBound: false)
            return
        }
        let replays = RuntimeReplayCheck(list, signed, start)
        checks = [replays.result] + replays.strength + [BootAggregateCheck.result(of: list, signed)]
        component = Self.row(list, isBound: replays.result.outcome == .passed && replays.strength.isEmpty)
    }

    /// References know nothing of single files: their order is another one in every boot.
    private static func row(_ list: IMAList, isBound: Bool) -> ComponentResult {
        let detail: Message = "\(list.entries.count) run-time measurements, which no reference is compared with"
        return ComponentResult(.runtime, .late, .notDetermined, detail, evidence: isBound ? .bound : .hint)
    }
}
