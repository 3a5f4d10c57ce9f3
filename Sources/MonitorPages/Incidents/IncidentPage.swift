package import Alerting
import Findings
import IntegrityEvents
import MeasuredBoot
package import Messages
package import Storage

/// One incident: what differs, what to do next, who did what, and the forms to deal with it.
package struct IncidentPage: Page {
    let incident: Incident
    let timeline: [TimelineEntry]
    let silence: Silence?

    package let section: PageSection? = .incidents

    package var title: Message { incident.title }

    /// How many machines are listed.
    private static let nodeLimit = 200

    /// Reads the page; nil when there is no incident with this key.
    package init?(_ connection: any SQLConnection, key: IncidentKey) throws {
        let table = IncidentTable(connection)
        guard let incident = try table.incident(key) else { return nil }
        self.incident = incident
        timeline = try table.timeline(of: key)
        silence = try incident.silence.flatMap { try SilenceTable(connection).silence($0) }
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        Tag.p {
            Words.badge(incident.severity)
            Markup.verbatim(" ")
            Words.badge(incident.state)
        }
        Tag.div(.style(.grid)) {
            facts
            Parts.card("Deal with it") { IncidentForms(incident: incident, frame: frame).markup }
        }
        if !incident.explanation.isEmpty {
            Parts.card("What is known") { explanation }
        }
        if !incident.changes.isEmpty { Parts.card("What differs") { changes } }
        if !steps.isEmpty { Parts.card("What to do next") { runbook } }
        if !incident.nodes.isEmpty { Parts.card("Nodes") { nodes } }
        Parts.card("Timeline") { IncidentTimeline(entries: timeline, names: names).markup }
    }

    private var facts: Markup {
        let subject = incident.subject
        return Parts.card("Facts") {
            Tag.dl {
                Parts.fact("Cluster", subject.cluster)
                Parts.fact("Node pool", subject.pool)
                Parts.fact("Compared with", subject.sort == .cohort ? subject.name : nil)
                Parts.fact("First seen", Parts.time(incident.firstSeen))
                Parts.fact("Last seen", Parts.time(incident.lastSeen))
                Parts.fact("Opened", Parts.time(incident.openedAt))
                Parts.fact("Acknowledged by", incident.acknowledgedBy)
                Parts.fact("Silenced until", silence.map { Parts.time($0.endsAt) })
                Parts.fact("Key", Parts.value(incident.key.text))
            }
        }
    }

    @MarkupBuilder private var explanation: [Markup] {
        for sentence in incident.explanation { Tag.p { sentence } }
        if incident.nodes.count > 1 {
            Tag.p(.style(.muted)) {
                "As counted when it was opened or last classified; what joined since stands in the timeline."
            }
        }
    }

    private var changes: Markup {
        let columns = [
            DataTable.Column(title: "PCR"), DataTable.Column(title: "Phase"), DataTable.Column(title: "Component"),
            DataTable.Column(title: "Actual value"), DataTable.Column(title: "Expected value"),
        ]
        let rows = incident.changes.map { change in
            DataTable.Row(cells: [
                Parts.register(change.register.pcr, change.register.algorithm),
                .message(change.phase.name),
                .message(change.component.message),
                Parts.value(change.register.value.description),
                change.expected.map { Parts.value($0.description) } ?? .message("not known"),
            ])
        }
        return DataTable(caption: "Registers that differ", columns: columns).markup(rows)
    }

    /// Nothing is to be done about what is over, and about an upgrade as upgrades are.
    private var steps: [Runbook.Step] {
        incident.isUnresolved && incident.kind != .rollout ? incident.steps : []
    }

    @MarkupBuilder private var runbook: [Markup] {
        if incident.nodes.count > 1, let example = incident.example {
            Tag.p { "The commands are for \(example.name). Do the same for each of the other nodes." }
        }
        Tag.ol(.style(.steps)) {
            for step in steps {
                Tag.li {
                    step.text
                    for command in step.commands { Parts.command(command) }
                }
            }
        }
    }

    private var nodes: Markup {
        let columns = [
            DataTable.Column(title: "Node"), DataTable.Column(title: "Condition"), DataTable.Column(title: "Boot"),
            DataTable.Column(title: "First seen"), DataTable.Column(title: "Last seen"),
        ]
        let rows = incident.nodes.prefix(Self.nodeLimit).map { node in
            DataTable.Row(cells: [
                Tag.a(.href(PageAddress("nodes", node.instance))) { Markup.verbatim(node.name) },
                .message(Words.condition(node.condition)),
                .verbatim(node.bootCounter.isEmpty ? "–" : node.bootCounter),
                Parts.time(node.since),
                Parts.time(node.lastSeen),
            ])
        }
        let shown = rows.count
        return DataTable(caption: "\(shown) of \(incident.nodes.count) nodes", columns: columns).markup(rows)
    }

    private var names: [String: String] {
        Dictionary(incident.nodes.map { ($0.instance, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
