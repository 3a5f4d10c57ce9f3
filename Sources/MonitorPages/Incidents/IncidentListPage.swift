import Alerting
package import Messages
package import Storage

/// The incidents, those that changed last first.
package struct IncidentListPage: Page {
    /// Which incidents are shown.
    package enum Choice: String, Sendable, CaseIterable {
        case unresolved, open, acknowledged, silenced, resolved, all

        var states: [IncidentState] {
            switch self {
            case .unresolved: [.open, .acknowledged, .silenced]
            case .open: [.open]
            case .acknowledged: [.acknowledged]
            case .silenced: [.silenced]
            case .resolved: [.resolved]
            case .all: []
            }
        }

        var label: Message {
            switch self {
            case .unresolved: "not resolved"
            case .all: "all"
            case .open: "open"
            case .acknowledged: "acknowledged"
            case .silenced: "silenced"
            case .resolved: "resolved"
            }
        }
    }

    let incidents: [Incident]
    let counts: [IncidentState: Int]
    let choice: Choice
    let next: IncidentTable.Cursor?

    package let title: Message = "Incidents"
    package let section: PageSection? = .incidents

    private static let pageSize = 50

    /// Reads the page.
    /// - Parameters:
    ///   - choice: what is shown.
    ///   - cursor: the last incident of the page before; nil for the first page.
    package init(_ connection: any SQLConnection, choice: Choice, after cursor: IncidentTable.Cursor?) throws {
        let table = IncidentTable(connection)
        let found = try table.latest(in: choice.states, after: cursor, limit: Self.pageSize + 1)
        incidents = Array(found.prefix(Self.pageSize))
        next = found.count > Self.pageSize ? incidents.last.map(IncidentTable.Cursor.init) : nil
        counts = try table.counts()
        self.choice = choice
    }

    private static func address(_ choice: Choice) -> PageAddress {
        PageAddress("incidents").with("state", choice == .unresolved ? "" : choice.rawValue)
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        choices
        if incidents.isEmpty { nothing } else { list }
        Parts.pager(next.map { Self.address(choice).with("after", $0) })
    }

    private var choices: Markup {
        Tag.nav(.label(.alternative, "Filter by state")) {
            Tag.ul {
                for option in Choice.allCases {
                    Tag.li {
                        Tag.a(.href(Self.address(option)), option == choice ? .with(.ariaCurrent, "true") : nil) {
                            "\(option.label) (\(count(option)))"
                        }
                    }
                }
            }
        }
    }

    private func count(_ choice: Choice) -> Int {
        let states = choice.states.isEmpty ? IncidentState.allCases : choice.states
        return states.reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    private var nothing: Markup {
        choice == .unresolved
            ? Parts.empty(
                "Nothing needs anybody's attention.",
                "An incident opens when a node boots what it should not, or does not report. To see that one would reach you, test the notification channels:",
                "shieldwatch notify test --config shieldwatch.yaml"
            )
            : Parts.empty("There is no such incident.", "Choose another state above.")
    }

    private var list: Markup {
        Tag.div(.style(.card)) {
            DataTable(caption: "Incidents, the latest change first", columns: Self.columns)
                .markup(incidents.map(row))
        }
    }

    private static let columns = [
        DataTable.Column(title: "Severity"), DataTable.Column(title: "Incident"), DataTable.Column(title: "State"),
        DataTable.Column(title: "Nodes", isNumber: true), DataTable.Column(title: "Opened"),
        DataTable.Column(title: "Last change"),
    ]

    private func row(_ incident: Incident) -> DataTable.Row {
        DataTable.Row(cells: [
            Words.badge(incident.severity),
            Tag.a(.href(PageAddress("incidents", incident.key.text))) { incident.title },
            Words.badge(incident.state),
            .verbatim("\(incident.nodes.count)"),
            Parts.time(incident.openedAt),
            Parts.time(incident.updatedAt),
        ])
    }
}
