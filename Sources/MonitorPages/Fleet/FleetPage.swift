import IntegrityEvents
package import LogEntries
package import Messages
package import Storage

/// The fleet: how many machines of which pool stand how, and the machines themselves.
package struct FleetPage: Page {
    let pools: [PoolCount]
    let days: [DayCount]
    let nodes: [NodeSummary]
    let next: NodeQuery.Cursor?
    let filter: FleetFilter
    let now: Timestamp

    package let title: Message = "Fleet"
    package let section: PageSection? = .fleet

    /// How many machines stand on one page, and how many days in the chart.
    private static let (pageSize, dayCount) = (100, 14)

    /// Reads the page.
    package init(_ connection: any SQLConnection, filter: FleetFilter, now: Timestamp) throws {
        let table = FleetTable(connection)
        let found = try table.nodes(filter.query, limit: Self.pageSize + 1)
        let first = Timestamp(seconds: now.seconds - Int64(Self.dayCount - 1) * 86_400)
        self.init(
            pools: try table.pools(),
            days: try table.days(since: Timestamp(first.day + "T00:00:00Z") ?? first),
            nodes: Array(found.prefix(Self.pageSize)),
            next: found.count > Self.pageSize ? NodeQuery.Cursor(found[Self.pageSize - 1]) : nil,
            filter: filter,
            now: now
        )
    }

    init(
        pools: [PoolCount],
        days: [DayCount],
        nodes: [NodeSummary],
        next: NodeQuery.Cursor?,
        filter: FleetFilter,
        now: Timestamp
    ) {
        self.pools = pools
        self.days = days
        self.nodes = nodes
        self.next = next
        self.filter = filter
        self.now = now
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        if pools.isEmpty {
            Parts.empty(
                "No node is known yet.",
                "Send entries of Cloud Logging to this monitor, or name a source or an inventory in its configuration.",
                frame.posting("entries.ndjson", to: "/api/v1/entries")
            )
        } else {
            Tag.div(.style(.grid)) {
                Parts.card("Node pools") { FleetMatrix(pools: pools).markup }
                Parts.card("Boot reports of the last 14 days") {
                    VerdictChart(days, until: now, days: Self.dayCount).markup
                }
            }
            Parts.card("Nodes") {
                filterForm
                list
            }
        }
    }

    // MARK: The list

    private var filterForm: Markup {
        Tag.form(.style(.filters), .with(.method, "get"), .action(PageAddress()), .with(.role, "search")) {
            Parts.select("verdict", "Verdict", verdicts, chosen: filter.verdictText)
            field("cluster", "Cluster", filter.query.cluster)
            field("pool", "Node pool", filter.query.pool)
            field("q", "Name or ID", filter.query.text)
            Tag.div(.style(.actions)) {
                Tag.button { "Filter" }
                if filter.isNarrow { Tag.a(.href(PageAddress())) { "Show all" } }
            }
        }
    }

    private var verdicts: [Parts.Choice] {
        [Parts.Choice("", "all")]
            + FleetMatrix.order.map { Parts.Choice(FleetFilter.text($0), Words.verdict($0)) }
    }

    private func field(_ name: String, _ label: Message, _ value: String?) -> Markup {
        Tag.p {
            Tag.label(.with(.for, name)) { label }
            Tag.input(
                .with(.type, "search"),
                .with(.id, name),
                .with(.name, name),
                .with(.value, value ?? ""),
                .with(.maxlength, 100)
            )
        }
    }

    @MarkupBuilder private var list: [Markup] {
        if nodes.isEmpty {
            Tag.p { "No node fits this filter." }
        } else {
            DataTable(caption: "Nodes, the worst verdict first", columns: Self.columns).markup(nodes.map(row))
        }
        Parts.pager(next.map { filter.address.with("after", $0) })
    }

    private static let columns = [
        DataTable.Column(title: "Node"), DataTable.Column(title: "Verdict"), DataTable.Column(title: "Node pool"),
        DataTable.Column(title: "Last report"), DataTable.Column(title: "Open incidents", isNumber: true),
    ]

    private func row(_ node: NodeSummary) -> DataTable.Row {
        DataTable.Row(cells: [
            Tag.a(.href(PageAddress("nodes", node.instance))) { Markup.verbatim(node.name ?? node.instance) },
            Words.badge(node.verdict),
            FleetMatrix.name(node.pool),
            node.lastReport.map(Parts.time) ?? .verbatim("–"),
            .verbatim("\(node.incidents)"),
        ])
    }
}
