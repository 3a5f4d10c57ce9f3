import Messages

extension PCRSelection {
    /// Reads a selection as people write it: `sha256:0-9,14`, several banks joined by `+`, `all` for all registers.
    /// - Throws: `MalformedInput` with the offset of the part at fault.
    public init(parsing text: String) throws(MalformedInput) {
        var banks: [Bank] = []
        for part in text.split(separator: "+", omittingEmptySubsequences: false) {
            let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
            let bank = try Self.bank(part, at: offset)
            guard !banks.contains(where: { $0.algorithm == bank.algorithm }) else {
                throw MalformedInput("the bank \(bank.algorithm) is selected twice", at: offset)
            }
            banks.append(bank)
        }
        self.init(banks)
    }

    private static func bank(_ text: Substring, at offset: Int) throws(MalformedInput) -> Bank {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw MalformedInput("a selection of PCRs is written like sha256:0-9,14", at: offset)
        }
        guard let algorithm = DigestAlgorithm(name: String(parts[0])) else {
            throw MalformedInput("'\(String(parts[0]))' is no PCR bank", at: offset)
        }
        guard parts[1] != "all" else { return Bank(algorithm, 0..<PCRValues.registerCount) }
        var registers: Set<Int> = []
        for range in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            guard let range = Self.range(range) else {
                let last = PCRValues.registerCount - 1
                throw MalformedInput("'\(String(range))' is no PCR and no range of PCRs from 0 to \(last)", at: offset)
            }
            registers.formUnion(range)
        }
        return Bank(algorithm, registers)
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else { return nil }
        guard 0..<PCRValues.registerCount ~= first, 0..<PCRValues.registerCount ~= last else { return nil }
        return first...last
    }
}
