import TestSupport

/// What Google brings to machines without anybody's doing: firmware, and the keys in it.
struct Platform {
    private let seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    /// The firmware that a boot gets: the second from the ninth day on, the third from the twentieth.
    func firmware(region: Int, zone: Int, node: Int, time: Int) -> Int {
        [9, 19].count { time >= $0 * FleetPlan.day + delay(region, zone, node, salt: UInt64($0)) }
    }

    /// The keys that a boot gets: new ones from the fourteenth day on.
    func keys(region: Int, zone: Int, node: Int, time: Int) -> Int {
        time >= 14 * FleetPlan.day + delay(region, zone, node, salt: 14) ? 1 : 0
    }

    /// Zone by zone over two days, and host by host within half a day.
    private func delay(_ region: Int, _ zone: Int, _ node: Int, salt: UInt64) -> Int {
        let place = SplitMix.mix(seed ^ salt << 32 ^ UInt64(region * 3 + zone))
        let host = SplitMix.mix(seed ^ salt << 40 ^ UInt64(node))
        return Int(place % UInt64(2 * FleetPlan.day)) + Int(host % UInt64(FleetPlan.day / 2))
    }
}
