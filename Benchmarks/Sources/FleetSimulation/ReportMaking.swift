import IntegrityEvents
import LogEntries
import MeasuredBoot

/// Makes the reports of boots, and the inventory of their machines.
struct ReportMaking {
    private let history: FleetHistory
    private let platform: Platform
    private let attacks: [Attack]
    private var registers = Registers()

    /// The beginning of the simulated days: 2026-11-01.
    private static let beginning: Int64 = 1_793_491_200

    init(_ history: FleetHistory, _ attacks: [Attack], seed: UInt64) {
        self.history = history
        self.attacks = attacks
        platform = Platform(seed: seed)
    }

    /// The early and the late report of a boot.
    mutating func reports(of boot: Boot) -> [BootReport] {
        [report(boot, .early, [0, 4, 7]), report(boot, .late, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14])]
    }

    private mutating func report(_ boot: Boot, _ phase: ReportPhase, _ pcrs: [Int]) -> BootReport {
        BootReport(
            instance: instance(boot.node),
            bootCounter: "\(boot.number)",
            phase: phase,
            timestamp: Timestamp(seconds: Self.beginning + Int64(boot.time + (phase == .early ? 5 : 20))),
            passed: true,
            actual: pcrs.map { pcr in
                RegisterValue(pcr: pcr, algorithm: .sha1, value: value(pcr, phase, boot))
            },
            policy: []
        )
    }

    private mutating func value(_ pcr: Int, _ phase: ReportPhase, _ boot: Boot) -> Digest {
        if let attack = boot.attack.map({ attacks[$0] }), attack.changed.contains(pcr) {
            return attacked(pcr, phase, boot, attack)
        }
        return honest(pcr, phase, boot, version: history.nodes[boot.node].version)
    }

    private mutating func honest(_ pcr: Int, _ phase: ReportPhase, _ boot: Boot, version: Int) -> Digest {
        let node = history.nodes[boot.node]
        let pool = history.plan.pools[node.pool]
        switch pcr {
        case 0:
            let firmware = platform.firmware(region: pool.region, zone: node.zone, node: boot.node, time: boot.time)
            return registers.common(0, firmware, pool.isConfidential ? 1 : 0)
        case 1: return Registers.own(1, boot.node)
        case 4: return registers.common(4, pool.system, version, phase == .early ? 0 : 1)
        case 5:
            // The disk is as large as the image says until the first boot has grown it.
            return boot.number == 1
                ? registers.common(5, pool.system, version, pool.diskSize) : Registers.own(5, boot.node)
        case 7:
            let keys = platform.keys(region: pool.region, zone: node.zone, node: boot.node, time: boot.time)
            return registers.common(7, pool.isSecureBootOn ? 1 : 0, keys)
        case 8, 9: return registers.common(pcr, pool.system, version)
        case 14: return registers.common(14, pool.system)
        default: return registers.common(2)
        }
    }

    private mutating func attacked(_ pcr: Int, _ phase: ReportPhase, _ boot: Boot, _ attack: Attack) -> Digest {
        let node = history.nodes[boot.node]
        switch attack.kind {
        case .secureBootOff:
            let region = history.plan.pools[node.pool].region
            let keys = platform.keys(region: region, zone: node.zone, node: boot.node, time: boot.time)
            return registers.common(7, 0, keys)
        case .mixed, .downgrade: return honest(pcr, phase, boot, version: node.version - 1)
        case .scattered, .ownRegister: return Registers.own(pcr, boot.node, attack.number + 1)
        default: return registers.common(100 + pcr, attack.number, phase == .early ? 0 : 1)
        }
    }

    // MARK: The inventory

    private func instance(_ node: Int) -> Instance {
        let pool = history.plan.pools[history.nodes[node].pool]
        return Instance(project: "project-\(pool.project)", zone: zone(node), id: id(node))
    }

    private func id(_ node: Int) -> String { "\(1_000_000_000_000_000_000 + UInt64(node) &* 7_919)" }

    private func zone(_ node: Int) -> String {
        let node = history.nodes[node]
        return "region-\(history.plan.pools[node.pool].region)-\(["a", "b", "c"][node.zone])"
    }

    /// What an inventory taken now and then knows, machines that are gone included.
    var inventory: NodeInventory {
        NodeInventory(history.nodes.indices.lazy.filter { history.nodes[$0].isListed }.map { record($0) })
    }

    private func record(_ number: Int) -> NodeRecord {
        let node = history.nodes[number]
        let pool = history.plan.pools[node.pool]
        var record = NodeRecord(instance: id(number))
        record.project = "project-\(pool.project)"
        record.zone = zone(number)
        record.cluster = "cluster-\(pool.cluster)"
        record.pool = "pool-\(pool.index)"
        record.machineFamily = Pool.families[pool.family]
        record.confidential = pool.isConfidential ? "SEV" : nil
        let system = ["cos", "ubuntu"][pool.system]
        switch pool.knowledge {
        case .image: record.image = node.isForeign ? "golden-\(number)" : "\(system)-\(node.version)"
        case .kernel: (record.osImage, record.kernelVersion) = (system, "6.\(node.version)")
        case .nothing: break
        }
        return record
    }
}
