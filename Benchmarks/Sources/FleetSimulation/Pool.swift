import TestSupport

/// A node pool with its settings, and when it went over to which version.
struct Pool {
    /// What the inventory knows about versions in it.
    enum Knowledge {
        case image, kernel, nothing
    }

    let index: Int
    let cluster: Int
    let project: Int
    let region: Int
    let family: Int
    let system: Int
    let isSecureBootOn: Bool
    let isConfidential: Bool
    let diskSize: Int
    let size: Int
    let isSpot: Bool
    let isAutoscaled: Bool
    let knowledge: Knowledge
    /// When it began to go over to a version, the first before the beginning.
    let upgrades: [Upgrade]

    struct Upgrade {
        let start: Int
        let duration: Int
        let version: Int
    }

    /// The version that new machines get.
    func version(at time: Int) -> Int { upgrades.last { $0.start <= time }?.version ?? upgrades[0].version }

    static let families = ["n2", "e2", "n2d", "c3", "t2d"]
}

/// The pools of a fleet, drawn by a seed.
struct FleetPlan {
    private(set) var pools: [Pool] = []
    let days: Int

    static let day = 86_400

    /// When each version of an image comes out; one and the next are there from the beginning.
    private var releases: [Int] { [-40, -15, 2, 10, 18].map { $0 * Self.day } }

    init(nodes: Int, days: Int, random: inout SplitMix) {
        self.days = days
        var left = nodes
        var cluster = 0
        while left > 0 {
            let project = cluster / 4
            let region = random.number(0..<6)
            // Upgrades come to the clusters in waves.
            let wave = random.number(0..<5) * Self.day
            for _ in 0..<random.number(1..<6) where left > 0 {
                let size = min(left, Self.size(&random))
                left -= size
                pools.append(pool(cluster, project, region, size, wave, &random))
            }
            cluster += 1
        }
    }

    /// Most pools are small, and most nodes are in large ones.
    private static func size(_ random: inout SplitMix) -> Int {
        switch random.number(0..<10) {
        case 0: 1
        case 1...2: random.number(2..<4)
        case 3...5: random.number(4..<20)
        case 6...8: random.number(20..<120)
        default: random.number(120..<600)
        }
    }

    private func pool(
        _ cluster: Int,
        _ project: Int,
        _ region: Int,
        _ size: Int,
        _ wave: Int,
        _ random: inout SplitMix
    ) -> Pool {
        let family = random.number(0..<Pool.families.count)
        let knowledge: Pool.Knowledge = random.happens(0.85) ? .image : random.happens(0.6) ? .kernel : .nothing
        return Pool(
            index: pools.count,
            cluster: cluster,
            project: project,
            region: region,
            family: family,
            system: random.happens(0.8) ? 0 : 1,
            isSecureBootOn: random.happens(0.6),
            isConfidential: family == 2 && random.happens(0.3),
            diskSize: random.number(0..<4),
            size: size,
            isSpot: random.happens(0.05),
            isAutoscaled: random.happens(0.4),
            knowledge: knowledge,
            upgrades: upgrades(size, wave, &random)
        )
    }

    private func upgrades(_ size: Int, _ wave: Int, _ random: inout SplitMix) -> [Pool.Upgrade] {
        var upgrades = [Pool.Upgrade(start: -60 * Self.day, duration: 0, version: random.number(0..<2))]
        for (version, release) in releases.enumerated() where version > 1 && random.happens(0.8) {
            // A surge of a few nodes at a time: an hour for a small pool, a day and a half for a large one.
            let start = release + wave + random.number(0..<Self.day / 2)
            upgrades.append(Pool.Upgrade(start: start, duration: min(size * 900, 36 * 3_600), version: version))
        }
        return upgrades
    }
}
