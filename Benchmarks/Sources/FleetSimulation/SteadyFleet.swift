import IntegrityEvents
import LogEntries
import MeasuredBoot
import TestSupport

/// A fleet of machines that report two phases of ten registers each, in pools of a hundred.
struct SteadyFleet {
    private static let beginning: Int64 = 1_793_491_200
    private var registers = Registers()

    /// Measures what it takes to watch it.
    static func measure(_ nodes: Int) {
        var fleet = SteadyFleet()
        let before = Usage.memory
        let inventory = NodeInventory((0..<nodes).lazy.map(record))
        let listed = Usage.memory
        print("\(nodes) nodes of two phases with ten registers; inventory: \(listed - before) MB")
        var watch = FleetWatch(inventory)
        let first = fleet.judge(0..<nodes, boot: 1, &watch)
        print("state: \(Usage.memory - listed) MB with all reports taken in and judged")
        print("CPU of a report of a new machine, added and judged: \(first.text)")
        measureRefresh(&watch, "first")
        print("CPU of a report of a new boot: \(fleet.judge(0..<nodes, boot: 2, &watch).text)")
        measureRefresh(&watch, "second")
        print("state: \(Usage.memory - listed) MB")
        measureRestoring(watch, inventory, nodes)
    }

    private mutating func judge(_ nodes: Range<Int>, boot: Int, _ watch: inout FleetWatch) -> Timings {
        var timings = Timings()
        for node in nodes {
            for phase in [ReportPhase.early, .late] {
                let report = report(node, boot, phase)
                let start = Usage.nanoseconds
                watch.add(report)
                _ = watch.standing(of: report)
                timings.add(Usage.nanoseconds - start)
            }
        }
        return timings
    }

    private static func measureRefresh(_ watch: inout FleetWatch, _ name: String) {
        let start = Usage.nanoseconds
        watch.refreshKnowledge()
        let refreshed = Usage.nanoseconds
        var machines = 0
        while watch.hasMachinesToReconsider { machines += watch.machinesToReconsider().count }
        let end = Usage.nanoseconds
        print(
            "\(name) refresh: \((refreshed - start) / 1_000_000) ms; to find \(machines) machines to reconsider: "
                + "\((end - refreshed) / 1_000_000) ms"
        )
    }

    private static func measureRestoring(_ watch: FleetWatch, _ inventory: NodeInventory, _ nodes: Int) {
        let start = Usage.nanoseconds
        var other = FleetWatch(inventory)
        for node in 0..<nodes {
            if let history = watch.history(of: id(node)) { other.restore(history) }
        }
        print("to export and restore: \((Usage.nanoseconds - start) / 1_000_000) ms")
        let updating = Usage.nanoseconds
        other.update(inventory)
        print("to take the same inventory again: \((Usage.nanoseconds - updating) / 1_000_000) ms")
    }

    private mutating func report(_ node: Int, _ boot: Int, _ phase: ReportPhase) -> BootReport {
        BootReport(
            instance: Instance(project: "project", zone: "region-a", id: Self.id(node)),
            bootCounter: "\(boot)",
            phase: phase,
            timestamp: Timestamp(seconds: Self.beginning + Int64(boot * 86_400 + node / 10)),
            passed: true,
            actual: (0..<10).map { pcr in
                let value = pcr == 1 ? Registers.own(1, node) : registers.common(pcr, Self.version(node), phase.rank)
                return RegisterValue(pcr: pcr, algorithm: .sha1, value: value)
            },
            policy: []
        )
    }

    private static func id(_ node: Int) -> String { "\(1_000_000_000_000_000_000 + UInt64(node) &* 7_919)" }

    private static func version(_ node: Int) -> Int { node / 100 % 4 }

    private static func record(_ node: Int) -> NodeRecord {
        var record = NodeRecord(instance: id(node))
        record.project = "project"
        record.zone = "region-a"
        record.cluster = "cluster-\(node / 1_000)"
        record.pool = "pool-\(node / 100)"
        record.name = "gke-cluster-\(node / 1_000)-pool-\(node / 100)-\(node)"
        record.machineFamily = "n2"
        record.image = "cos-\(version(node))"
        return record
    }
}

extension ReportPhase {
    fileprivate var rank: Int { self == .early ? 0 : 1 }
}
