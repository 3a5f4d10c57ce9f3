/// Which values of different registers go together, where no inventory tells versions apart.
///
/// Two values that are both good need not be good together: an old kernel with the command line of a new one.
struct BoundPairs: Sendable {
    private struct Pair: Hashable {
        let left: Int32
        let right: Int32
    }

    /// For two registers of which each value goes with one of the other, which goes with which.
    private var partners: [Pair: [Int32: Int32]] = [:]

    static func all(
        _ machines: [Machine],
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey]
    ) -> [ReportPhase: BoundPairs] {
        var pairs: [ReportPhase: BoundPairs] = [:]
        let counted = decisions.filter { !$0.value.isPlatform && !$0.value.spreading.isEmpty }.keys.sorted()
        for phase in ReportPhase.allCases {
            let ofPhase = counted.filter { registers[Int($0)].phase == phase }
            if ofPhase.count > 1 { pairs[phase] = BoundPairs(machines, ofPhase) }
        }
        return pairs
    }

    private init(_ machines: [Machine], _ registers: [Int32]) {
        for left in registers {
            for right in registers where right != left {
                partners[Pair(left: left, right: right)] = Self.partners(machines, left, right)
            }
        }
    }

    /// What each value of a register goes with; nil when values are not bound to each other.
    private static func partners(_ machines: [Machine], _ left: Int32, _ right: Int32) -> [Int32: Int32]? {
        var counts: [Pair: Int] = [:]
        for machine in machines {
            guard let one = machine.firstValue(of: left), let other = machine.firstValue(of: right) else { continue }
            counts[Pair(left: one, right: other), default: 0] += 1
        }
        let usual = counts.filter { $0.value >= RegisterTally.establishing }.keys
        let isBound = Set(usual.map(\.left)).count == usual.count && Set(usual.map(\.right)).count == usual.count
        guard isBound, usual.count >= 2 else { return nil }
        return Dictionary(uniqueKeysWithValues: usual.map { ($0.left, $0.right) })
    }

    /// Whether a report has values together that belong to different versions.
    func isBroken(by values: [Int32: Int32]) -> Bool {
        partners.contains { pair, partners in
            guard let left = values[pair.left], let right = values[pair.right], let partner = partners[left] else {
                return false
            }
            return partner != right && partners.values.contains(right)
        }
    }
}
