import IntegrityEvents
import LogEntries
import MeasuredBoot

/// A small fleet that tests write down: machines, what they were made from, and what they reported.
struct TestFleet {
    private(set) var records: [NodeRecord] = []
    private(set) var reports: [BootReport] = []

    /// Values of the registers of a good boot.
    typealias Values = [Int: String]

    /// What machines of a version hold: PCR 0 and 7 are the platform's, 1 is each machine's own, the rest the image's.
    static func values(_ version: String, machine: String = "") -> Values {
        [
            0: "firmware 1", 2: "separator", 4: "boot loader of \(version)", 7: "secure boot on",
            8: "command line of \(version)", 9: "kernel of \(version)",
        ].merging(machine.isEmpty ? [:] : [1: "boot order of \(machine)"]) { $1 }
    }

    /// Adds a machine to the inventory.
    mutating func addMachine(
        _ id: String,
        pool: String? = "default",
        image: String? = "cos-1",
        family: String? = "n2",
        cluster: String? = "main"
    ) {
        var record = NodeRecord(instance: id)
        (record.pool, record.image, record.machineFamily, record.cluster) = (pool, image, family, cluster)
        records.append(record)
    }

    /// Adds a late report, so many hours after the beginning.
    mutating func report(_ id: String, at hour: Int, boot: Int = 1, _ values: Values) {
        reports.append(Self.report(id, at: hour, boot: boot, values))
    }

    /// Adds a report that was made elsewhere.
    mutating func add(_ report: BootReport) { reports.append(report) }

    /// Adds machines that all boot alike, one an hour.
    mutating func add(
        _ ids: some Sequence<Int>,
        at hour: Int = 0,
        pool: String? = "default",
        image: String? = "cos-1",
        cluster: String? = "main",
        values: ((String) -> Values)? = nil
    ) {
        for (offset, id) in ids.enumerated() {
            addMachine("\(id)", pool: pool, image: image, cluster: cluster)
            let held = values?("\(id)") ?? Self.values(image ?? "cos-1", machine: "\(id)")
            report("\(id)", at: hour + offset, held)
        }
    }

    static func report(_ id: String, at hour: Int, boot: Int = 1, _ values: Values) -> BootReport {
        let actual = values.sorted { $0.key < $1.key }.map { pcr, text in
            RegisterValue(pcr: pcr, algorithm: .sha1, value: digest(text))
        }
        return BootReport(
            instance: Instance(project: "acme", zone: "europe-west4-a", id: id),
            bootCounter: "\(boot)",
            phase: .late,
            timestamp: Timestamp(seconds: 1_793_577_600 + Int64(hour) * 3_600),
            passed: true,
            actual: actual,
            policy: []
        )
    }

    /// Twenty bytes that differ where texts do.
    static func digest(_ text: String) -> Digest {
        var bytes: [UInt8] = []
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for round in UInt8(0)..<20 {
            for byte in Array(text.utf8) + [round] { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            bytes.append(UInt8(truncatingIfNeeded: state >> 32))
        }
        return Digest(bytes)
    }

    // MARK: Answers

    var judge: CohortJudge {
        var cohorts = Cohorts(NodeInventory(records))
        for report in reports { cohorts.add(report) }
        return CohortJudge(cohorts)
    }

    /// The standing of every report, in their order.
    var standings: [CohortStanding] {
        let judge = judge
        return reports.map(judge.standing)
    }

    /// The standing of the last report of a machine.
    func last(of id: Int) -> CohortStanding? {
        let judge = judge
        return reports.last { $0.instance.id == "\(id)" }.map(judge.standing)
    }

    /// The machines with a report of a standing, sorted.
    func machines(_ standing: Standing) -> [Int] {
        Set(zip(reports, standings).filter { $1.standing == standing }.compactMap { Int($0.0.instance.id) }).sorted()
    }
}
