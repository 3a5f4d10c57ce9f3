import MeasuredBoot

/// The registers whose values a log gives, by bank.
struct ProvenRegisters: Sendable {
    /// The banks, the strongest first.
    let banks: [DigestAlgorithm]

    /// A bit for each register, of each bank.
    private let masks: [UInt32]

    /// - Parameter registers: Each bank once, with its registers.
    init(_ registers: some Sequence<(DigestAlgorithm, [Int])>) {
        let known = registers.sorted { Self.strength($0.0) < Self.strength($1.0) }
        banks = known.map(\.0)
        masks = known.map { $0.1.reduce(0) { 0..<PCRValues.registerCount ~= $1 ? $0 | 1 << UInt32($1) : $0 } }
    }

    private static func strength(_ bank: DigestAlgorithm) -> Int {
        DigestAlgorithm.judged.firstIndex(of: bank) ?? DigestAlgorithm.judged.endIndex
    }

    /// Whether a bank proves the value of a register.
    func contains(_ register: Int, in bank: DigestAlgorithm) -> Bool {
        guard 0..<PCRValues.registerCount ~= register, let place = banks.firstIndex(of: bank) else { return false }
        return masks[place] & 1 << UInt32(register) != 0
    }

    /// Whether any bank proves the value of a register.
    func contains(_ register: Int) -> Bool {
        0..<PCRValues.registerCount ~= register && masks.contains { $0 & 1 << UInt32(register) != 0 }
    }
}
