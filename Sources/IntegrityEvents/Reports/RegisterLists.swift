import MeasuredBoot

/// Lists of register values by small numbers, each kept once and in little room.
struct RegisterLists: Sendable {
    private struct Register: Hashable {
        let digest: Int32
        let algorithm: UInt16
        let pcr: UInt8
    }

    private var digests = DigestTable()
    private var registers: [Register] = []
    private var starts: [Int] = [0]

    /// Open addressing: the number of a list, or -1.
    private var slots: [Int32] = Array(repeating: -1, count: 256)

    /// The first lists as they are given out: a fleet has hundreds of them, and most reports share these.
    private var ready: [[RegisterValue]] = []
    private static let readyCount = 2_048

    /// The list of a number.
    subscript(number: Int32) -> [RegisterValue] {
        let number = Int(number)
        if number < ready.count { return ready[number] }
        return registers[starts[number]..<starts[number + 1]].map { register in
            RegisterValue(
                pcr: Int(register.pcr),
                algorithm: DigestAlgorithm(rawValue: register.algorithm),
                value: digests[register.digest]
            )
        }
    }

    /// The number of a list, which gets one if it has none.
    mutating func number(of list: [RegisterValue]) -> Int32 {
        let packed = list.map { value in
            Register(
                digest: digests.add(value.value),
                algorithm: value.algorithm.rawValue,
                pcr: UInt8(truncatingIfNeeded: value.pcr)
            )
        }
        let slot = slot(of: packed[...])
        guard slots[slot] < 0 else { return slots[slot] }
        let number = Int32(truncatingIfNeeded: starts.count - 1)
        slots[slot] = number
        registers += packed
        starts.append(registers.count)
        if ready.count < Self.readyCount { ready.append(list) }
        if starts.count * 2 > slots.count { grow() }
        return number
    }

    /// The slot that a list has or would get.
    private func slot(of list: ArraySlice<Register>) -> Int {
        var hasher = Hasher()
        for register in list { hasher.combine(register) }
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] >= 0, self.list(slots[slot]) != list { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func list(_ number: Int32) -> ArraySlice<Register> {
        registers[starts[Int(number)]..<starts[Int(number) + 1]]
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<starts.count - 1 {
            let number = Int32(truncatingIfNeeded: number)
            slots[slot(of: list(number))] = number
        }
    }
}
