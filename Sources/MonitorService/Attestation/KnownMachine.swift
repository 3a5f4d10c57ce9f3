import IntegrityEvents
import Storage

/// What the monitor knows about a machine apart from what is said with its evidence.
struct KnownMachine {
    /// What the inventory says of it.
    let record: NodeRecord?
    /// Its last report.
    let report: BootReport?
    /// Whether it has shown evidence itself.
    let hasShownEvidence: Bool

    init(_ id: String, _ connection: any SQLConnection) throws {
        record = try InventoryTable(connection).node(id)?.record
        report = try ReportTable(connection).history(of: [id], limit: 1).last?.report
        hasShownEvidence = try EvidenceTable(connection).hasAuthentic(of: id)
    }

    /// Whether anything but its evidence speaks of it, or it has proven that it is there.
    var isKnown: Bool { record != nil || report != nil || hasShownEvidence }

    /// The machine where it is known to be: commands that people are given must not be about what a sender chose.
    func instance(_ claimed: Instance) -> Instance {
        Instance(
            project: project ?? claimed.project,
            zone: zone ?? claimed.zone,
            id: claimed.id
        )
    }

    /// Whether a machine may be where it is said to be. An enrolled key says which number an instance has, and nothing of
    /// where it is. A project has a number, too, which neither the inventory nor a report has.
    func mayBe(_ claimed: Instance) -> Bool {
        let isProject = UInt64(claimed.project) != nil || (project ?? claimed.project) == claimed.project
        return isProject && (zone ?? claimed.zone) == claimed.zone
    }

    private var project: String? { record?.project ?? report.flatMap { Self.named($0.instance.project) } }

    private var zone: String? { record?.zone ?? report.flatMap { Self.named($0.instance.zone) } }

    private static func named(_ text: String) -> String? { text.isEmpty ? nil : text }
}
