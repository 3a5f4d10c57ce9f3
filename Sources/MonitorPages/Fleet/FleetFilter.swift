import IntegrityEvents
package import Storage

/// What the fleet's page is asked to show, as its address says it.
package struct FleetFilter: Hashable, Sendable {
    /// What is wanted.
    package var query: NodeQuery

    /// Reads the parameters of an address. What is no value of a parameter is as if it were not there.
    /// - Parameter parameter: the value of a parameter; nil where the address has none.
    package init(_ parameter: (String) -> String?) {
        func value(_ name: String) -> String? { parameter(name).flatMap { $0.isEmpty ? nil : $0 } }
        query = NodeQuery(
            cluster: value("cluster"),
            pool: value("pool"),
            verdict: value("verdict").flatMap(Self.verdict),
            text: value("q").map { String($0.prefix(100)) },
            after: value("after").flatMap(NodeQuery.Cursor.init)
        )
    }

    /// Wants everything.
    init() { query = NodeQuery() }

    private static let silent = "none"

    private static func verdict(_ text: String) -> NodeQuery.Verdict? {
        text == silent ? .silent : BootVerdict(rawValue: text).map(NodeQuery.Verdict.reported)
    }

    /// A verdict as the address has it.
    static func text(_ verdict: BootVerdict?) -> String { verdict?.rawValue ?? silent }

    /// The verdict as the address has it; empty for all.
    var verdictText: String {
        switch query.verdict {
        case .reported(let verdict)?: Self.text(verdict)
        case .silent?: Self.silent
        case nil: ""
        }
    }

    /// Whether anything is left out.
    var isNarrow: Bool {
        query.cluster != nil || query.pool != nil || query.verdict != nil || query.text != nil
    }

    /// The page with this filter.
    var address: PageAddress {
        PageAddress().with("cluster", query.cluster).with("pool", query.pool).with("verdict", verdictText)
            .with("q", query.text)
    }

    /// The page with one pool, and one verdict where one is given.
    static func address(_ pool: PoolName, _ verdict: BootVerdict?? = .none) -> PageAddress {
        let page = PageAddress().with("cluster", pool.cluster).with("pool", pool.pool)
        guard let verdict else { return page }
        return page.with("verdict", text(verdict))
    }
}
