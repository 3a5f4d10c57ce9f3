import MeasuredBoot
import Messages

/// Whether the first entry of a list of run-time measurements, which sums up the boot, fits the registers of this boot:
/// a list of another boot does not.
///
/// It is the digest over PCR 0 to 9 of the bank of its own hash; for SHA-1, and before Linux 5.8, over PCR 0 to 7
/// (security/integrity/ima/ima_crypto.c, ima_calc_boot_aggregate_tfm).
enum BootAggregateCheck {
    static let name = "ima-boot-aggregate"

    private static let registers = [0...9, 0...7]

    static func result(of list: IMAList, _ signed: PCRValues) -> CheckResult {
        guard let file = list.entries.first?.file, file.pathText == "boot_aggregate" else {
            return result(.failed, "the list does not begin with boot_aggregate, which sums up the boot")
        }
        guard let bank = DigestAlgorithm(name: file.algorithm), bank.isJudged else {
            return result(.notDetermined, "digests of the kind \(file.algorithm) are not computed")
        }
        guard !file.digest.bytes.allSatisfy({ $0 == 0 }) else {
            return result(.failed, "boot_aggregate is zero: the kernel had no TPM when it measured it")
        }
        let sums = registers.map { (registers: $0, digest: sum(of: $0, bank, signed)) }
        if let fitting = sums.first(where: { $0.digest == file.digest }) {
            let last = fitting.registers.upperBound
            return result(.passed, "boot_aggregate is the digest over PCR 0 to \(last) of \(bank)")
        }
        guard sums.allSatisfy({ $0.digest != nil }) else {
            return result(
                .notDetermined,
                "the quote does not cover PCR 0 to 9 of \(bank), which boot_aggregate sums up"
            )
        }
        return result(.failed, "boot_aggregate does not fit the registers: the list is that of another boot")
    }

    private static func result(_ outcome: CheckOutcome, _ detail: Message) -> CheckResult {
        CheckResult(name, outcome, detail, weight: .trust)
    }

    private static func sum(of registers: ClosedRange<Int>, _ bank: DigestAlgorithm, _ signed: PCRValues) -> Digest? {
        let values = registers.compactMap { signed[bank, $0] }
        return values.count == registers.count ? bank.hash(values.flatMap(\.bytes)) : nil
    }
}
