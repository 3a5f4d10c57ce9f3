import IntegrityEvents
import Messages
import Storage

/// Node pools and verdicts: how many machines of which pool stand how, each number a link to them.
struct FleetMatrix {
    let pools: [PoolCount]

    /// The columns, and the parts of a bar.
    static let order: [BootVerdict?] = [.failed, .notDetermined, .accepted, .passed, nil]

    var markup: Markup {
        let columns =
            [DataTable.Column(title: "Node pool"), DataTable.Column(title: "Share that passed")]
            + Self.order.map { DataTable.Column(title: Words.verdict($0), isNumber: true) }
        return DataTable(caption: "Nodes of each pool by verdict", columns: columns).markup(names.map(row))
    }

    private var names: [PoolName] {
        pools.map(\.pool).reduce(into: []) { names, name in if names.last != name { names.append(name) } }
    }

    private func count(_ pool: PoolName, _ verdict: BootVerdict?) -> Int {
        pools.first { $0.pool == pool && $0.verdict == verdict }?.count ?? 0
    }

    private func row(_ pool: PoolName) -> DataTable.Row {
        let counts = Self.order.map { (verdict: $0, count: count(pool, $0)) }
        let total = counts.reduce(0) { $0 + $1.count }
        let share = Tag.div {
            ShareBar(counts: counts.reversed()).markup
            "\(count(pool, .passed)) of \(total)"
        }
        return DataTable.Row(cells: [link(pool), share] + counts.map { cell(pool, $0.verdict, $0.count) })
    }

    private func link(_ pool: PoolName) -> Markup {
        guard pool.cluster != nil || pool.pool != nil else { return Self.name(pool) }
        return Tag.a(.href(FleetFilter.address(pool))) { Self.name(pool) }
    }

    private func cell(_ pool: PoolName, _ verdict: BootVerdict?, _ count: Int) -> Markup {
        guard count > 0 else { return .verbatim("0") }
        return Tag.a(.href(FleetFilter.address(pool, .some(verdict)))) { Markup.verbatim("\(count)") }
    }

    /// `CLUSTER / POOL`, as far as they are known.
    static func name(_ pool: PoolName) -> Markup {
        let names = [pool.cluster, pool.pool].compactMap(\.self)
        return names.isEmpty ? .message("not in an inventory") : .verbatim(names.joined(separator: " / "))
    }
}
