/// Some of the phases, in a byte.
struct PhaseSet: Hashable, Sendable {
    private var bits: UInt8 = 0

    init() {}

    init(_ phase: ReportPhase) { insert(phase) }

    var isEmpty: Bool { bits == 0 }

    func contains(_ phase: ReportPhase) -> Bool { contains(index: phase.index) }

    func contains(index: Int) -> Bool { bits & (1 << index) != 0 }

    /// Whether it was new.
    @discardableResult
    mutating func insert(_ phase: ReportPhase) -> Bool {
        let before = bits
        bits |= 1 << phase.index
        return bits != before
    }

    mutating func remove(_ phase: ReportPhase) { bits &= ~(1 << phase.index) }
}
