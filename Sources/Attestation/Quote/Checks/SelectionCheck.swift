import MeasuredBoot
import Messages

/// Whether the quote covers the registers that are wanted, in a form that no honest TPM is needed to explain.
struct SelectionCheck: QuoteCheck {
    static let name = "pcr-selection"

    func result(of appraisal: Appraisal) -> CheckResult? {
        guard let selection = appraisal.evidence.attest.quote?.selection else {
            return failed("there is no selection of PCRs", weight: .proof)
        }
        if let objection = Self.objection(to: selection) { return failed(objection, weight: .proof) }
        if let wanted = appraisal.evidence.requiredSelection, let gap = Self.gap(selection, wanted) {
            return failed("the quote lacks \(gap.description)", weight: .proof)
        }
        return passed("the quote covers \(selection)", weight: .proof)
    }

    private static func objection(to selection: PCRSelection) -> Message? {
        guard !selection.banks.isEmpty else {
            return "the quote covers no bank, as a TPM does for a bank that it does not have"
        }
        for (index, bank) in selection.banks.enumerated() {
            if let objection = objection(to: bank) { return objection }
            let isFirst = !selection.banks[..<index].contains { $0.algorithm == bank.algorithm }
            guard isFirst else { return "the bank \(bank.algorithm) is selected twice" }
        }
        return nil
    }

    private static func objection(to bank: PCRSelection.Bank) -> Message? {
        guard DigestAlgorithm.judged.contains(bank.algorithm) else {
            return "the bank \(bank.algorithm) is none that boots are judged by"
        }
        // A PC's TPM has three bytes; four are the most that the standard's own code reads (PCR_SELECT_MAX).
        guard bank.bitmap.count <= 4 else {
            return "\(bank.bitmap.count) bytes select PCRs of \(bank.algorithm), where a TPM has three"
        }
        let registers = bank.registers
        guard let last = registers.last else { return "no PCR of the bank \(bank.algorithm) is selected" }
        guard last < PCRValues.registerCount else { return "PCR \(last) is selected, and there is none" }
        return nil
    }

    private static func gap(_ selection: PCRSelection, _ wanted: PCRSelection) -> PCRSelection? {
        let missing = wanted.banks.map { bank in
            PCRSelection.Bank(bank.algorithm, Set(bank.registers).subtracting(selection.registers(of: bank.algorithm)))
        }
        let gap = missing.filter { !$0.registers.isEmpty }
        return gap.isEmpty ? nil : PCRSelection(gap)
    }
}
