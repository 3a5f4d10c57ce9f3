/// What one machine has shown, in little room.
struct Machine: Sendable {
    /// One value of one register, and when it was first seen.
    struct Holding: Hashable, Sendable {
        let register: Int32
        let value: Int32
        /// Whole seconds since the beginning of 1970, from 0 to the year 2106.
        var since: UInt32
    }

    /// What a value that a machine reports changes.
    enum Gain {
        /// The value was known, and not seen earlier than before.
        case nothing
        /// The register had not been reported.
        case vote
        /// The register had another value before.
        case later
        /// Something that was counted is otherwise: the register has to be counted anew.
        case history
    }

    /// The cohort, by its number; nil while the inventory does not place it.
    var cohort: Int32?

    /// Where it says that it runs, by the number of that; what the earliest report says counts.
    private(set) var place: Int32 = -1

    /// The phases that it reported.
    private(set) var phases = PhaseSet()

    /// The values by register and time; the first of a register is what the machine is counted with.
    private(set) var holdings: [Holding] = []

    /// The numbers of the boots that were seen.
    private(set) var lowestBoot = UInt64.max
    private(set) var highestBoot = UInt64.min

    /// When it was first seen, and when it last reported.
    private(set) var firstSeen = UInt32.max
    private(set) var lastSeen = UInt32.min

    /// Whether more than one boot was seen.
    var wasRebooted: Bool { lowestBoot < highestBoot }

    /// Whether its first boot was seen; Google counts them from 0 or 1.
    var wasBornHere: Bool { lowestBoot <= 1 }

    /// How many values of one register are kept, the earliest: who floods a register gains nothing by the later ones.
    static let valueLimit = 16

    mutating func add(_ holding: Holding, _ values: DigestTable) -> Gain {
        let run = self.run(of: holding.register)
        if let known = holdings[run].firstIndex(where: { $0.value == holding.value }) {
            guard holding.since < holdings[known].since else { return .nothing }
            holdings.remove(at: known)
            insert(holding, into: run.lowerBound..<run.upperBound - 1, values)
            return .history
        }
        let place = insert(holding, into: run, values)
        guard run.count == Self.valueLimit else {
            return run.isEmpty ? .vote : place == run.lowerBound ? .history : .later
        }
        holdings.remove(at: run.upperBound)
        return place == run.upperBound ? .nothing : .history
    }

    /// Whether a value that nobody has had would not be kept.
    func isFull(_ register: Int32, at time: UInt32) -> Bool {
        let run = run(of: register)
        return run.count >= Self.valueLimit && holdings[run.upperBound - 1].since < time
    }

    /// Makes room for so many more values, and no more than that.
    mutating func makeRoom(for count: Int) { holdings.reserveCapacity(holdings.count + count) }

    mutating func noteBoot(_ counter: String, at time: UInt32) {
        noteBoots(lowest: UInt64(counter) ?? 2, highest: UInt64(counter) ?? 2, from: time, to: time)
    }

    mutating func noteBoots(lowest: UInt64, highest: UInt64, from first: UInt32, to last: UInt32) {
        firstSeen = min(firstSeen, first)
        lastSeen = max(lastSeen, last)
        lowestBoot = min(lowestBoot, lowest)
        highestBoot = max(highestBoot, highest)
    }

    /// Whether the phase was new.
    mutating func note(_ phase: ReportPhase) -> Bool { phases.insert(phase) }

    mutating func note(place: Int32) { self.place = place }

    /// The value that a register had when it was first seen.
    func firstValue(of register: Int32) -> Int32? {
        let start = start(of: register)
        return start < holdings.count && holdings[start].register == register ? holdings[start].value : nil
    }

    /// What it had in a register, in the order of time.
    func holdings(of register: Int32) -> ArraySlice<Holding> { holdings[run(of: register)] }

    private func run(of register: Int32) -> Range<Int> {
        let start = start(of: register)
        var end = start
        while end < holdings.count, holdings[end].register == register { end += 1 }
        return start..<end
    }

    private func start(of register: Int32) -> Int {
        var (low, high) = (0, holdings.count)
        while low < high {
            let middle = (low + high) / 2
            if holdings[middle].register < register { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The index that it gets.
    @discardableResult
    private mutating func insert(_ holding: Holding, into run: Range<Int>, _ values: DigestTable) -> Int {
        let later = holdings[run].firstIndex { other in
            holding.since != other.since ? holding.since < other.since : values.precedes(holding.value, other.value)
        }
        let index = later ?? run.upperBound
        holdings.insert(holding, at: index)
        return index
    }
}

/// A register of one phase: what the early report has of it need not be what the late one has.
struct RegisterKey: Hashable, Sendable {
    let phase: ReportPhase
    let pcr: Int
    let algorithm: UInt16
}
