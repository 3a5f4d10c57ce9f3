/// What one machine has shown, in little room.
struct Machine: Sendable {
    /// One value of one register, and when it was first seen.
    struct Holding: Hashable, Sendable {
        let register: Int32
        let value: Int32
        /// Whole seconds since the beginning of 1970, from 0 to the year 2106.
        var since: UInt32
    }

    /// The cohort, by its number.
    let cohort: Int32

    /// The values by register and time; the first of a register is what the machine is counted with.
    private(set) var holdings: [Holding] = []

    private var lowestBoot = UInt64.max
    private var highestBoot = UInt64.min

    /// Whether more than one boot was seen.
    var wasRebooted: Bool { lowestBoot < highestBoot }

    /// Whether its first boot was seen; Google counts them from 0 or 1.
    var wasBornHere: Bool { lowestBoot <= 1 }

    /// When it was first seen.
    var firstSeen: UInt32 { holdings.lazy.map(\.since).min() ?? .max }

    init(cohort: Int32) { self.cohort = cohort }

    /// How many values of one register are kept, the earliest: who floods a register gains nothing by the later ones.
    static let valueLimit = 16

    mutating func add(_ holding: Holding, _ values: DigestTable) {
        let run = self.run(of: holding.register)
        if let known = holdings[run].firstIndex(where: { $0.value == holding.value }) {
            guard holding.since < holdings[known].since else { return }
            holdings.remove(at: known)
            return insert(holding, into: run.lowerBound..<run.upperBound - 1, values)
        }
        insert(holding, into: run, values)
        if run.count == Self.valueLimit { holdings.remove(at: run.upperBound) }
    }

    /// When it last reported.
    private(set) var lastSeen = UInt32.min

    mutating func noteBoot(_ counter: String, at time: UInt32) {
        lastSeen = max(lastSeen, time)
        let boot = UInt64(counter) ?? 2
        lowestBoot = min(lowestBoot, boot)
        highestBoot = max(highestBoot, boot)
    }

    /// The value that a register had when it was first seen.
    func firstValue(of register: Int32) -> Int32? { holdings.first { $0.register == register }?.value }

    private func run(of register: Int32) -> Range<Int> {
        let start = holdings.firstIndex { $0.register >= register } ?? holdings.count
        let end = holdings[start...].firstIndex { $0.register > register } ?? holdings.count
        return start..<end
    }

    private mutating func insert(_ holding: Holding, into run: Range<Int>, _ values: DigestTable) {
        let index = holdings[run].firstIndex { other in
            holding.since != other.since ? holding.since < other.since : values.precedes(holding.value, other.value)
        }
        holdings.insert(holding, at: index ?? run.upperBound)
    }
}

/// A machine's ID in little room.
struct MachineID: Hashable, Sendable {
    private let number: UInt64
    private let text: String?

    init(_ id: String) {
        let number = UInt64(id).flatMap { String($0) == id ? $0 : nil }
        self.number = number ?? 0
        text = number == nil ? id : nil
    }
}

/// A register of one phase: what the early report has of it need not be what the late one has.
struct RegisterKey: Hashable, Sendable {
    let phase: ReportPhase
    let pcr: Int
    let algorithm: UInt16
}
