import IntegrityEvents

/// Has a fleet watched: its reports come in the order of time, and are judged as they come.
struct OnlineRun {
    private var making: ReportMaking
    private let attacks: [Attack]
    private var watch: FleetWatch
    /// The boots of each machine so far, for its reports to be made again.
    private var boots: [String: [Boot]] = [:]
    /// How each report stood when it came, and how it stands by what was reconsidered since.
    private var told: [ReportName: Told] = [:]
    private var timings = Timings()
    private var refreshes = Timings()
    private var reconsiderations = Timings()
    private var reconsidered = 0

    private struct ReportName: Hashable {
        let machine: String
        let boot: Int
        let phase: ReportPhase
    }

    private struct Told {
        let first: Standing
        var now: Standing
        let attack: Int?
        let shows: Bool
    }

    init(_ making: ReportMaking, _ attacks: [Attack]) {
        self.making = making
        self.attacks = attacks
        watch = FleetWatch(making.inventory)
    }

    /// How all reports stand in the end by a watch whose knowledge was refreshed once more.
    mutating func run(_ boots: [Boot]) -> Outcome {
        let memory = Usage.memory
        for boot in boots.sorted(by: { ($0.time, $0.node) < ($1.time, $1.node) }) {
            for report in making.reports(of: boot) { take(report, boot) }
            if watch.knowledgeIsStale { refresh() }
            // A monitor does a little of it between batches of entries.
            reconsider(atMost: 20)
        }
        refresh()
        while watch.hasMachinesToReconsider { reconsider(atMost: 1_000) }
        report(memory)
        var outcome = Outcome()
        for boot in boots {
            for report in making.reports(of: boot) {
                guard let standing = watch.standing(of: report) else { continue }
                outcome.count(standing, report, attack: boot.attack.map { ($0, shows(report, $0)) })
            }
        }
        return outcome
    }

    private func shows(_ report: BootReport, _ attack: Int) -> Bool {
        report.actual.contains { attacks[attack].registers.contains($0.pcr) }
    }

    private mutating func take(_ report: BootReport, _ boot: Boot) {
        let start = Usage.nanoseconds
        watch.add(report)
        let standing = watch.standing(of: report)?.standing ?? .notDetermined
        timings.add(Usage.nanoseconds - start)
        if report.phase == .early { boots[report.instance.id, default: []].append(boot) }
        told[name(report, boot)] = Told(
            first: standing,
            now: standing,
            attack: boot.attack,
            shows: boot.attack.map { shows(report, $0) } ?? false
        )
    }

    private mutating func refresh() {
        let start = Usage.nanoseconds
        watch.refreshKnowledge()
        refreshes.add(Usage.nanoseconds - start)
    }

    private mutating func reconsider(atMost limit: Int) {
        guard watch.hasMachinesToReconsider else { return }
        let start = Usage.nanoseconds
        let machines = watch.machinesToReconsider(atMost: limit)
        reconsiderations.add(Usage.nanoseconds - start)
        reconsidered += machines.count
        for machine in machines {
            for boot in boots[machine] ?? [] {
                for report in making.reports(of: boot) {
                    told[name(report, boot)]?.now = watch.standing(of: report)?.standing ?? .notDetermined
                }
            }
        }
    }

    private func name(_ report: BootReport, _ boot: Boot) -> ReportName {
        ReportName(machine: report.instance.id, boot: boot.number, phase: report.phase)
    }

    // MARK: What came of it

    private func report(_ memory: Int) {
        let attacked = told.values.filter { $0.attack != nil && $0.shows }
        let honest = told.values.filter { $0.attack == nil }
        print("online, with \(refreshes.count) refreshes of knowledge and \(reconsidered) machines reconsidered:")
        print("  reports that show an attack: \(Outcome.text(counts(attacked, \.first))) when they came")
        print("    and \(Outcome.text(counts(attacked, \.now))) after reconsidering")
        print("  honest reports: \(Outcome.text(counts(honest, \.first))) when they came")
        print("    and \(Outcome.text(counts(honest, \.now))) after reconsidering")
        print("  CPU of a report, added and judged: \(timings.text)")
        print("  CPU of a refresh: \(refreshes.text)")
        print("  CPU of asking what to reconsider: \(reconsiderations.text)")
        print("  memory in MB, with the names and standings that this program keeps: \(Usage.memory - memory)")
    }

    private func counts(_ told: [Told], _ standing: KeyPath<Told, Standing>) -> [Standing: Int] {
        told.reduce(into: [:]) { $0[$1[keyPath: standing], default: 0] += 1 }
    }
}
