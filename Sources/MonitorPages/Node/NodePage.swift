import Alerting
import IntegrityEvents
import MeasuredBoot
package import Messages
package import Storage

/// One machine: how it stands, what its registers held, what changed from boot to boot, and what happened to it.
package struct NodePage: Page {
    let instance: String
    let node: StoredNode?
    let reports: [StoredReport]
    let events: [StoredEvent]
    let incidents: [Incident]
    let attestation: [StoredEvidence]

    package let section: PageSection? = .fleet

    package var title: Message { "Node \(node?.record.name ?? instance)" }

    /// How many reports and incidents are shown.
    private static let (reportLimit, incidentLimit) = (60, 50)

    /// How much evidence is shown, most of it in a line.
    private static let evidenceLimit = 10

    /// Reads the page; nil when nothing is known about the machine.
    package init?(_ connection: any SQLConnection, instance: String) throws {
        self.instance = instance
        node = try InventoryTable(connection).node(instance)
        reports = try ReportTable(connection).history(of: [instance], limit: Self.reportLimit)
        events = try EventTable(connection).history(of: [instance], limit: Self.reportLimit)
        incidents = try IncidentTable(connection).latest(standingIn: instance, limit: Self.incidentLimit)
        attestation = try EvidenceTable(connection).latest(of: instance, limit: Self.evidenceLimit)
        guard node != nil || !reports.isEmpty || !events.isEmpty || !incidents.isEmpty || !attestation.isEmpty else {
            return nil
        }
    }

    private var boots: [NodeBoot] { NodeBoot.boots(reports) }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        let boots = boots
        Tag.div(.style(.grid)) {
            facts(boots.last)
            Parts.card("Incidents") {
                if incidents.isEmpty { Tag.p { "This node stands in no incident." } } else { incidentList }
            }
        }
        AttestationCard(instance: instance, evidence: attestation, lastBoot: boots.last?.counter).markup
        if let last = boots.last {
            Parts.card("Registers of the last boot") {
                for stored in last.latest { RegisterTable(stored: stored).markup }
            }
            Parts.card("What changed from boot to boot") {
                BootChart(boots: boots.suffix(20)).markup
                changes(boots)
            }
        } else {
            Parts.empty(
                "This node has sent no report.",
                "Check that integrity monitoring is on for its node pool, and that its entries reach this monitor."
            )
        }
        if !reports.isEmpty || !events.isEmpty {
            Parts.card("Timeline") { BootTimeline(reports: reports, events: events).markup }
        }
        if !reports.isEmpty { Parts.card("Log entries") { evidence } }
    }

    private func facts(_ last: NodeBoot?) -> Markup {
        let record = node?.record
        let place = reports.last?.report.instance
        return Parts.card("Facts") {
            Tag.dl {
                if let last {
                    for stored in last.latest {
                        Tag.dt { stored.report.phase.name }
                        Tag.dd { Words.badge(stored.verdict) }
                    }
                }
                Parts.fact("ID", Parts.value(instance))
                Parts.fact("Project", record?.project ?? place?.project)
                Parts.fact("Zone", record?.zone ?? place?.zone)
                Parts.fact("Cluster", record?.cluster)
                Parts.fact("Node pool", record?.pool)
                Parts.fact("Image", record?.image ?? record?.osImage)
                Parts.fact("In the inventory since", node.map { Parts.time($0.firstSeen) })
                Parts.fact("Not in it any more since", node?.goneSince.map(Parts.time))
            }
        }
    }

    private var incidentList: Markup {
        Tag.ul {
            for incident in incidents {
                Tag.li {
                    Words.badge(incident.state)
                    Markup.verbatim(" ")
                    Tag.a(.href(PageAddress("incidents", incident.key.text))) { incident.title }
                }
            }
        }
    }

    // MARK: Changes

    private struct Change {
        let boot: NodeBoot
        let phase: ReportPhase
        let registers: [RegisterChange]
    }

    private func found(_ boots: [NodeBoot]) -> [Change] {
        zip(boots, boots.dropFirst()).flatMap { before, boot in
            ReportPhase.allCases.compactMap { phase in
                let registers = boot.changes(since: before, in: phase)
                return registers.isEmpty ? nil : Change(boot: boot, phase: phase, registers: registers)
            }
        }.reversed()
    }

    @MarkupBuilder
    private func changes(_ boots: [NodeBoot]) -> [Markup] {
        let found = found(boots)
        if found.isEmpty {
            Tag.p { "Every boot that is kept had the same values." }
        } else {
            Tag.ol(.style(.timeline)) {
                for change in found {
                    Tag.li {
                        Parts.time(change.boot.start)
                        words(change)
                    }
                }
            }
        }
    }

    private func words(_ change: Change) -> Message {
        let named = change.registers.map { "PCR \($0.pcr) (\($0.component.message))" as Message }
        let phase = change.phase.name
        return "Boot \(change.boot.counter), \(phase): other values than the boot before in \(named, separator: .comma)"
    }

    // MARK: Evidence

    @MarkupBuilder private var evidence: [Markup] {
        Tag.p { "The log entries that the reports came in, the latest first." }
        DataTable(
            caption: "Log entries of the reports",
            columns: [
                DataTable.Column(title: "Time"), DataTable.Column(title: "Log"), DataTable.Column(title: "Insert ID"),
                DataTable.Column(title: "What could not be read"),
            ]
        ).markup(reports.reversed().map(evidenceRow))
    }

    private func evidenceRow(_ stored: StoredReport) -> DataTable.Row {
        let faults = stored.report.faults
        return DataTable.Row(cells: [
            Parts.time(stored.report.timestamp),
            Parts.value(stored.identity.log),
            Parts.value(stored.identity.insertID ?? "–"),
            faults.isEmpty ? .verbatim("–") : .message("\(faults, separator: .semicolon)"),
        ])
    }
}
