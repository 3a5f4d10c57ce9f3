import Alerting
import IntegrityEvents
import LogEntries
import Testing

@testable import Storage

/// Inventory, posture, silences, audit and what is kept by name.
struct FleetTableTests {
    @Test(arguments: StorageKind.available)
    func recordsOfOneMachineAreMerged(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = InventoryTable(connection)
                try table.save(
                    NodeInventory([Samples.record("7", pool: "a"), Samples.record("7", image: "cos-1")]),
                    at: Samples.moment(0)
                )
                try table.save(NodeInventory([Samples.record("7", image: "cos-2")]), at: Samples.moment(5))
            }
            let node = try await database.read { try InventoryTable($0).node("7") }
            #expect(node?.record == Samples.record("7", pool: "a", image: "cos-2"))
            #expect(node?.firstSeen == Samples.moment(0) && node?.lastSeen == Samples.moment(5))
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsGoneIsKept(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let gone = try await database.write { connection in
                let table = InventoryTable(connection)
                let records = ["1", "2", "3"].map { Samples.record($0, pool: "a") }
                try table.save(NodeInventory(records), at: Samples.moment(0))
                return try table.replace(with: NodeInventory([Samples.record("2")]), at: Samples.moment(5))
            }
            #expect(gone == ["1", "3"])
            let nodes = try await database.read { try InventoryTable($0).list() }
            #expect(nodes.map(\.goneSince) == [Samples.moment(5), nil, Samples.moment(5)])
            #expect(nodes.map(\.record.pool) == ["a", "a", "a"])
            #expect(try await database.read { try InventoryTable($0).count() } == 1)
            #expect(
                try await database.read { try InventoryTable($0).list(after: "1", limit: 1) }.map(\.record.instance)
                    == ["2"]
            )
            try await database.write {
                try InventoryTable($0).save(NodeInventory([Samples.record("3")]), at: Samples.moment(9))
            }
            #expect(try await database.read { try InventoryTable($0).node("3") }?.goneSince == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func anInventoryIsHeldAgainstWhatIsStored(_ kind: StorageKind) async throws {
        let first = (0..<4_100).map { Samples.record("\($0)", pool: "a", image: "cos-1") }
        try await kind.withDatabase { database in
            _ = try await database.write {
                try InventoryTable($0).replace(with: NodeInventory(first), at: Samples.moment(0))
            }
            var second = Array(first.dropLast(2))
            // What is not said any more is no change; what is said otherwise is.
            second[7] = Samples.record("7", pool: "a")
            second[8] = Samples.record("8", pool: "b", image: "cos-1")
            second.append(Samples.record("new"))
            let records = NodeInventory(second)
            let change = try await database.read { try InventoryTable($0).change(to: records) }
            #expect(change.told.map(\.instance) == ["8", "new"])
            #expect(change.gone == ["4098", "4099"])
            _ = try await database.write { try InventoryTable($0).replace(with: records, at: Samples.moment(5)) }
            #expect(try await database.read { try InventoryTable($0).change(to: records) }.isEmpty)
            let back = try await database.read { try InventoryTable($0).change(to: NodeInventory(first)) }
            #expect(back.told.map(\.instance) == ["4098", "4099", "8"])
            #expect(back.gone == ["new"])
        }
    }

    @Test(arguments: StorageKind.available)
    func whatAnInventoryStillNamesWasSeenByThen(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            let records = ["1", "2"].map { Samples.record($0, pool: "a") }
            for second in [0, 5, 9] {
                _ = try await database.write {
                    try InventoryTable($0).replace(with: NodeInventory(records), at: Samples.moment(Int64(second)))
                }
            }
            _ = try await database.write {
                try InventoryTable($0).replace(with: NodeInventory([records[0]]), at: Samples.moment(20))
            }
            let nodes = try await database.read { try InventoryTable($0).list() }
            #expect(nodes.map(\.firstSeen) == [Samples.moment(0), Samples.moment(0)])
            #expect(nodes.map(\.lastSeen) == [Samples.moment(20), Samples.moment(9)])
            #expect(nodes.map(\.goneSince) == [nil, Samples.moment(20)])
            #expect(try await database.read { try InventoryTable($0).node("1") } == nodes[0])
            #expect(try await database.read { try InventoryTable($0).confirmed() } == Samples.moment(20))
        }
    }

    @Test(arguments: StorageKind.available)
    func postureKeepsSinceWhen(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for (second, names) in [["a", "b"], ["b", "c", "b"], ["a", "c"]].enumerated() {
                try await database.write { connection in
                    let moment = Samples.moment(Int64(second))
                    try PostureTable(connection).save(names.map(Self.result), from: "main", at: moment)
                    try PostureTable(connection).save([Self.result("a")], from: "other", at: moment)
                }
            }
            let all = try await database.read { try PostureTable($0).list(resolved: true) }
            #expect(all.map(\.result.fingerprint) == ["a", "b", "c", "a"])
            #expect(all.map(\.source) == ["main", "main", "main", "other"])
            // What came back begins anew.
            #expect(all.map(\.firstSeen) == [2, 0, 1, 0].map(Samples.moment))
            #expect(all.map(\.lastSeen) == [2, 1, 2, 2].map(Samples.moment))
            #expect(all.map(\.resolvedAt) == [nil, Samples.moment(2), nil, nil])
            #expect(try await database.read { try PostureTable($0).list() }.count == 3)
        }
    }

    @Test(arguments: StorageKind.available)
    func aScanSaysWhatItChangesAndAnIncompleteOneResolvesNothing(_ kind: StorageKind) async throws {
        let scans: [(names: [String], isComplete: Bool, expected: [Int])] = [
            (["a", "b", "b"], true, [2, 0, 0, 0]), (["b", "c"], true, [1, 0, 1, 1]), (["a"], false, [1, 1, 0, 0]),
            (["c"], true, [0, 0, 1, 2]), ([], true, [0, 0, 0, 1]),
        ]
        try await kind.withDatabase { database in
            for (second, scan) in scans.enumerated() {
                let change = try await database.write { connection in
                    try PostureTable(connection).save([Self.result("a")], from: "other", at: Samples.moment(0))
                    return try PostureTable(connection).save(
                        scan.names.map(Self.result),
                        from: "main",
                        isComplete: scan.isComplete,
                        at: Samples.moment(Int64(second))
                    )
                }
                let counts = [change.new, change.returned, change.seenBefore, change.resolved]
                #expect(counts == scan.expected, "\(second)")
            }
            let page = try await database.read {
                try PostureTable($0).list(resolved: true, source: "main", after: ("main", "a"), limit: 1)
            }
            #expect(page.map(\.result.fingerprint) == ["b"])
            let rest = try await database.read { try PostureTable($0).list(after: ("main", "c")) }
            #expect(rest.map(\.source) == ["other"])
        }
    }

    @Test(arguments: StorageKind.available)
    func machinesAreListedByClusterAndPool(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                var other = Samples.record("3", pool: "a")
                other.cluster = "tokyo"
                let records = [Samples.record("1", pool: "a"), Samples.record("2", pool: "b"), other]
                try InventoryTable(connection).save(NodeInventory(records), at: Samples.moment(0))
            }
            for (cluster, pool, after, expected) in [
                (nil, "a", "", ["1", "3"]), ("tokyo", nil, "", ["3"]), ("tokyo", "b", "", []), (nil, "a", "1", ["3"]),
            ] as [(String?, String?, String, [String])] {
                let found = try await database.read {
                    try InventoryTable($0).list(cluster: cluster, pool: pool, after: after, limit: 9)
                }
                #expect(found.map(\.record.instance) == expected)
            }
        }
    }

    @Test(arguments: StorageKind.available)
    func silencesAreListedByHowTheyStand(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for (id, start) in [("a", Int64(0)), ("b", 10), ("c", 20), ("d", 10)] {
                let silence = Silence(
                    id: id,
                    matchers: [SilenceMatcher(.pool, "default")],
                    startsAt: Samples.moment(start),
                    endsAt: Samples.moment(start + 10),
                    author: "kim",
                    comment: "upgrade"
                )
                try await database.write { connection in try SilenceTable(connection).save(try #require(silence)) }
            }
            for (state, expected) in [
                (.ended, ["a"]), (.active, ["b", "d"]), (.pending, ["c"]), (nil, ["a", "b", "c", "d"]),
            ] as [(SilenceState?, [String])] {
                let found = try await database.read {
                    try SilenceTable($0).list(state, at: Samples.moment(10), limit: 9)
                }
                #expect(found.map(\.id) == expected)
                if let state { #expect(found.allSatisfy { $0.state(at: Samples.moment(10)) == state }) }
            }
            let page = try await database.read {
                try SilenceTable($0).list(.active, at: Samples.moment(10), after: "b", limit: 1)
            }
            #expect(page.map(\.id) == ["d"])
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsKnownLastAboutAMachineIsFound(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                try EventTable(connection).insert([3, 1, 2].map { Samples.event($0, .startup(bootCounter: "\($0)")) })
                try EventTable(connection).insert([Samples.event(9, instance: "8", .startup(bootCounter: "9"))])
                try IncidentTable(connection).save(Samples.incident("a"))
                try IncidentTable(connection).save(Samples.incident("b", state: .resolved))
                try IncidentTable(connection).save(Samples.incident("c", nodes: ["8"]))
            }
            let events = try await database.read { try EventTable($0).history(of: ["7"], limit: 2) }
            #expect(events.map(\.event.timestamp) == [2, 3].map(Samples.moment))
            let incidents = try await database.read { try IncidentTable($0).latest(standingIn: "7", limit: 9) }
            #expect(incidents.map(\.id) == ["b", "a"])
        }
    }

    private static func result(_ name: String) -> PostureResult {
        PostureResult(
            fingerprint: name,
            rule: "node-integrity-monitoring",
            outcome: "failed",
            severity: "critical",
            address: "google_container_node_pool.\(name)",
            body: "{}"
        )
    }

    @Test(arguments: StorageKind.available)
    func silencesAreFoundWhileTheyCount(_ kind: StorageKind) async throws {
        let silence = try #require(
            Silence(
                id: "s1",
                matchers: [SilenceMatcher(.pool, "default"), SilenceMatcher(.kind, "outlier")],
                startsAt: Samples.moment(10),
                endsAt: Samples.moment(20),
                author: "kim",
                comment: "upgrade"
            )
        )
        try await kind.withDatabase { database in
            try await database.write { try SilenceTable($0).save(silence) }
            for (second, count) in [(9, 0), (10, 1), (19, 1), (20, 0)] {
                let found = try await database.read { try SilenceTable($0).inForce(at: Samples.moment(Int64(second))) }
                #expect(found.count == count)
            }
            #expect(try await database.read { try SilenceTable($0).all() } == [silence])
            #expect(try await database.read { try SilenceTable($0).silence("s1") } == silence)
            #expect(try await database.write { try SilenceTable($0).remove("s1") })
            #expect(try await !database.write { try SilenceTable($0).remove("s1") })
        }
    }

    @Test(arguments: StorageKind.available)
    func theLatestChangesComeFirst(_ kind: StorageKind) async throws {
        let entries = (0..<5).map { number in
            AuditEntry(at: Samples.moment(number), who: "kim", action: "incident.acknowledge", target: "k\(number)")
        }
        try await kind.withDatabase { database in
            try await database.write { connection in
                for entry in entries { try AuditTable(connection).insert(entry) }
            }
            #expect(try await database.read { try AuditTable($0).latest(limit: 2) } == [entries[4], entries[3]])
            let page = try await database.read { try AuditTable($0).page(before: nil, limit: 3) }
            let rest = try await database.read { try AuditTable($0).page(before: page.last?.sequence, limit: 3) }
            #expect((page + rest).map(\.entry) == entries.reversed())
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsKeptByNameCanBeChangedAndForgotten(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            for value in ["1", "2"] {
                try await database.write { try MetaTable($0).set("source a", to: value) }
                #expect(try await database.read { try MetaTable($0).value("source a") } == value)
            }
            try await database.write { try MetaTable($0).set("source a", to: nil) }
            #expect(try await database.read { try MetaTable($0).value("source a") } == nil)
        }
    }

    @Test(arguments: StorageKind.available)
    func whatIsOldIsForgotten(_ kind: StorageKind) async throws {
        let retention = Retention(
            entries: 10,
            reports: 10,
            incidents: 10,
            notifications: 10,
            audit: 10,
            evidence: 10,
            rawEvidence: 10
        )
        try await kind.withDatabase { database in
            try await database.write { connection in
                try EntryTable(connection).fill(5)
                try InventoryTable(connection).save(NodeInventory([Samples.record("7")]), at: Samples.moment(0))
                // Of a machine that is still there, the first report of each phase stays.
                let reports = ReportTable(connection)
                try reports.insert([Samples.stored(0), Samples.stored(1), Samples.stored(2, phase: .early)])
                try reports.insert([Samples.stored(0, instance: "8"), Samples.stored(95)])
                try EventTable(connection).insert([0, 95].map { Samples.event($0, .startup(bootCounter: "1")) })
                try IncidentTable(connection).save(Samples.incident("old", state: .resolved))
                let timeline = [TimelineEntry(at: Samples.moment(0), what: .opened)]
                try IncidentTable(connection).append(timeline, to: .init(text: "old"))
                try IncidentTable(connection).save(Samples.incident("open"))
                try IncidentTable(connection).save(Samples.incident("untold", state: .resolved))
                let outbox = OutboxTable(connection)
                try outbox.insert([0, 1].map { Samples.notification($0) }, at: Samples.moment(0))
                try outbox.record(.sent, of: 1, at: Samples.moment(1))
                // What is told of an incident goes with it, although it is not as old; what is not told keeps it.
                let notifications = [Samples.notification(0, about: "old"), Samples.notification(0, about: "untold")]
                try outbox.insert(notifications, at: Samples.moment(0))
                try outbox.record(.sent, of: 3, at: Samples.moment(99))
                try AuditTable(connection).insert(AuditEntry(at: Samples.moment(0), who: "a", action: "b", target: "c"))
            }
            let removed = try await retention.apply(to: database, at: Samples.moment(100))
            #expect(
                removed == [
                    "entries": 5, "reports": 2, "events": 1, "incidents": 1, "outbox": 1, "audit": 1, "silences": 0,
                    "posture": 0, "inventory": 0, "evidence": 0, "rawEvidence": 0,
                ]
            )
            let left = try await database.read { try ReportTable($0).history(of: ["7", "8"], limit: 100) }
            #expect(left.map(\.report.timestamp) == [0, 2, 95].map(Samples.moment))
            #expect(try await database.read { try IncidentTable($0).list(limit: 9) }.map(\.id) == ["open", "untold"])
            let waiting = try await database.read { try OutboxTable($0).list(limit: 9) }
            #expect(waiting.map(\.notification.incident.id) == ["a", "untold"])
            #expect(try await database.read { try IncidentTable($0).timeline(of: .init(text: "old")) }.isEmpty)
            #expect(try await database.check().isEmpty)
        }
    }
}

extension EntryTable {
    fileprivate func fill(_ count: Int) throws {
        _ = try insert(try (0..<count).map { try EntryKey(Samples.event($0)) }, at: Samples.moment(0))
    }
}
