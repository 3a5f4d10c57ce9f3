import MeasuredBoot
import Messages

/// Whether a list of run-time measurements gives the signed values of its registers.
///
/// A list is read after the quote, and may have grown: entries behind those that give the value are not proven.
struct RuntimeReplayCheck {
    static let name = "ima-replay"

    /// What one register of one bank came to.
    private struct Row {
        let bank: DigestAlgorithm
        let register: Int
        let answer: RuntimeReplay.Answer
        let count: Int

        var name: String { "\(bank):\(register)" }
    }

    private let list: IMAList
    private let rows: [Row]
    private let unsigned: [Int]

    init(_ list: IMAList, _ signed: PCRValues, _ start: (DigestAlgorithm, Int) -> Digest?) {
        self.list = list
        let banks = DigestAlgorithm.judged
        rows = list.registers.sorted().flatMap { register in
            banks.compactMap { bank in
                guard let value = signed[bank, register] else { return nil }
                let replay = RuntimeReplay(list, bank, register: register, start: start(bank, register))
                return Row(bank: bank, register: register, answer: replay.answer(value), count: replay.count)
            }
        }
        unsigned = list.registers.filter { register in banks.allSatisfy { signed[$0, register] == nil } }.sorted()
    }

    /// The answer.
    var result: CheckResult {
        let differing = rows.filter { Self.differs($0) }.map(\.name)
        guard differing.isEmpty else {
            let names = differing.joined(separator: ", ")
            return result(.failed, "the list gives other values than the TPM signed: \(names)", weight: .proof)
        }
        guard unsigned.isEmpty else {
            let names = unsigned.map(String.init).joined(separator: ", ")
            // A quote without the register proves what it proved without the list.
            return result(.notDetermined, "the quote does not cover PCR \(names), which the list fills", weight: .trust)
        }
        guard !list.entries.isEmpty else {
            return result(.notDetermined, "the list is empty: nothing was measured after the boot", weight: .trust)
        }
        if let row = rows.first(where: { $0.answer == .notDetermined }) {
            let detail: Message =
                "the list as text does not say what \(row.name) was extended with; give the binary one"
            return result(.notDetermined, detail, weight: .proof)
        }
        return result(.passed, praise, weight: .proof)
    }

    /// Whether more than SHA-1 binds the entries, as ``BankCheck`` asks of the log.
    var strength: [CheckResult] {
        let isStrong = list.registers.allSatisfy { register in
            rows.contains { row in
                guard row.register == register, row.bank != .sha1, case .given(_, .own) = row.answer else {
                    return false
                }
                return true
            }
        }
        guard result.outcome == .passed, !isStrong else { return [] }
        let message: Message = "nothing stronger than SHA-1 binds the run-time measurements"
        return [CheckResult("ima-bank", .notDetermined, message, weight: .trust)]
    }

    private func result(_ outcome: CheckOutcome, _ detail: Message, weight: CheckResult.Weight) -> CheckResult {
        CheckResult(Self.name, outcome, detail, weight: weight)
    }

    /// A register that no entry got into is not one that the list explains.
    private static func differs(_ row: Row) -> Bool {
        switch row.answer {
        case .differs: true
        case .given(let entries, _): entries == 0 && row.count > 0
        case .notDetermined: false
        }
    }

    private var praise: Message {
        let all = list.entries.count
        // Each register has a count of its own; banks of one may not disagree, and the smaller number is proven.
        let proven = list.registers.map { register in
            rows.filter { $0.register == register }.map { row in
                if case .given(let entries, _) = row.answer { entries } else { 0 }
            }.min() ?? 0
        }.reduce(0, +)
        return proven == all
            ? "all \(all) entries of the list together give the values that the TPM signed"
            : "the first \(proven) of \(all) entries of the list give the values that the TPM signed; the others came later"
    }
}
