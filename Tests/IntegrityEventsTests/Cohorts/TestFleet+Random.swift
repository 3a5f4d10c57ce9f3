import TestSupport

extension TestFleet {
    /// A fleet drawn by a seed: pools, versions, reboots, and machines that differ.
    init(_ random: inout SplitMix) {
        self.init()
        var id = 0
        for pool in 0..<Int.random(in: 1...6, using: &random) {
            let image = ["cos-1", "cos-1", nil].randomElement(using: &random) ?? nil
            for place in 0..<Int.random(in: 1...9, using: &random) {
                id += 1
                let version = place > 4 ? image.map { _ in "cos-2" } : image
                addMachine("\(id)", pool: "pool-\(pool)", image: version)
                for boot in 1...Int.random(in: 1...3, using: &random) {
                    var values = TestFleet.values(version ?? "cos-1", machine: "\(id)")
                    if Int.random(in: 0..<8, using: &random) == 0 {
                        let pcr = [0, 1, 4, 7, 8, 9].randomElement(using: &random) ?? 8
                        values[pcr] = "other \(Int.random(in: 0..<3, using: &random))"
                    }
                    report("\(id)", at: Int.random(in: 0..<400, using: &random), boot: boot, values)
                }
            }
        }
    }
}
