/// The values of platform configuration registers (PCRs), bank by bank.
public struct PCRValues: Hashable, Sendable {
    /// How many registers a bank has (TCG PC Client Platform TPM Profile, section 4.6).
    public static let registerCount = 24

    /// One bank: a place for each register.
    private struct Bank: Hashable {
        let algorithm: DigestAlgorithm
        var values = [Digest?](repeating: nil, count: registerCount)
    }

    /// The banks in the order of their numbers: there are few, and a look at each is cheaper than hashing.
    private var banks: [Bank] = []

    /// Makes values of registers by bank and number; a number that no register has is left out.
    public init(_ banks: [DigestAlgorithm: [Int: Digest]] = [:]) {
        for (algorithm, values) in banks {
            for (index, value) in values { self[algorithm, index] = value }
        }
    }

    /// Whether there is no value at all.
    public var isEmpty: Bool { banks.isEmpty }

    /// The banks that there are values of.
    public var algorithms: [DigestAlgorithm] { banks.map(\.algorithm) }

    /// The registers of a bank whose values are known, in their order.
    public func registers(of bank: DigestAlgorithm) -> [(index: Int, value: Digest)] {
        let values = banks.first { $0.algorithm == bank }?.values ?? []
        var registers: [(index: Int, value: Digest)] = []
        registers.reserveCapacity(values.count)
        for index in values.indices {
            if let value = values[index] { registers.append((index, value)) }
        }
        return registers
    }

    /// The value of one register; nil when it is not known. Nothing is kept of a register that there is not.
    public subscript(bank: DigestAlgorithm, index: Int) -> Digest? {
        get {
            guard 0..<Self.registerCount ~= index else { return nil }
            for candidate in banks where candidate.algorithm == bank { return candidate.values[index] }
            return nil
        }
        set {
            guard 0..<Self.registerCount ~= index else { return }
            let place = banks.firstIndex { $0.algorithm.rawValue >= bank.rawValue } ?? banks.endIndex
            if place == banks.endIndex || banks[place].algorithm != bank {
                guard newValue != nil else { return }
                banks.insert(Bank(algorithm: bank), at: place)
            }
            banks[place].values[index] = newValue
            if newValue == nil, !banks[place].values.contains(where: { $0 != nil }) { banks.remove(at: place) }
        }
    }
}
