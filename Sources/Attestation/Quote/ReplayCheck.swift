import MeasuredBoot
import Messages

/// Whether the log gives the values that the TPM signed: in the strongest bank that was signed, and in every other one
/// unless the operating system closed that bank.
enum ReplayCheck {
    static let name = "log-replay"

    static let withoutQuote = CheckResult(
        name,
        .notDetermined,
        "the log is not replayed: the quote does not say what the registers hold",
        weight: .proof
    )

    static func result(of report: ReplayReport) -> CheckResult {
        let logged = report.banks.filter(\.isLogged)
        guard let strongest = report.strongest else {
            return CheckResult(name, .failed, "the log has none of the banks that the TPM signed", weight: .proof)
        }
        let counted = logged.filter { $0.bank == strongest.bank || !$0.isCapped }
        let differing = counted.flatMap { bank in bank.differing.map { "\(bank.bank):\($0.pcr)" } }
        guard differing.isEmpty else {
            let list = differing.joined(separator: ", ")
            return CheckResult(name, .failed, "the log gives other values than the TPM signed: \(list)", weight: .proof)
        }
        let silent = counted.flatMap { bank in
            bank.unexplained.filter { !BankReplay.isOftenUnlogged($0) }.map { "\(bank.bank):\($0)" }
        }
        guard silent.isEmpty else {
            let list = silent.joined(separator: ", ")
            return CheckResult(
                name,
                .failed,
                "registers were extended that the log is silent about: \(list)",
                weight: .proof
            )
        }
        let capped = logged.filter { !counted.map(\.bank).contains($0.bank) }.map(\.bank.name)
        return capped.isEmpty
            ? CheckResult(name, .passed, "the log gives the values that the TPM signed", weight: .proof)
            : CheckResult(
                name,
                .passed,
                "the log gives the values that the TPM signed; the operating system closed \(capped.joined(separator: ", "))",
                weight: .proof
            )
    }
}

/// Whether what the log gives rests on more than SHA-1, whose digests can be forged.
enum BankCheck {
    static func result(of report: ReplayReport) -> [CheckResult] {
        guard report.strongest?.bank == .sha1 else { return [] }
        let message: Message = "the log and the quote have no bank in common that is stronger than SHA-1"
        return [CheckResult("log-bank", .notDetermined, message, weight: .trust)]
    }
}

extension ReplayReport {
    /// The strongest bank that the log has digests for.
    var strongest: BankReplay? {
        DigestAlgorithm.judged.lazy.compactMap { bank in banks.first { $0.bank == bank && $0.isLogged } }.first
    }

    /// The registers whose values the log gives, by bank.
    var proven: ProvenRegisters {
        ProvenRegisters(banks.lazy.filter { $0.isLogged && $0.differing.isEmpty }.map { ($0.bank, $0.matched) })
    }
}

extension BankReplay {
    /// Whether the operating system closed the bank: every register that differs holds what closing leaves there.
    var isCapped: Bool { !differing.isEmpty && differing.allSatisfy { $0.hypothesis == CappedBankHypothesis().name } }
}
