import Alerting
import LogEntries
import Testing

@testable import Storage

struct IncidentTableTests {
    @Test(arguments: StorageKind.available)
    func incidentsComeBackAsTheyWere(_ kind: StorageKind) async throws {
        let incidents = IncidentState.allCases.enumerated().map { index, state in
            Samples.incident("k\(index)", nodes: ["9", "7", "8"], state: state)
        }
        try await kind.withDatabase { database in
            try await database.write { connection in
                for incident in incidents { try IncidentTable(connection).save(incident) }
            }
            let keys = incidents.map(\.key) + [incidents[0].key]
            #expect(try await database.read { try IncidentTable($0).incidents(keys) } == incidents)
            #expect(try await database.read { try IncidentTable($0).incident(incidents[2].key) } == incidents[2])
            #expect(try await database.read { try IncidentTable($0).incident(.init(text: "none")) } == nil)
            let counts = try await database.read { try IncidentTable($0).counts() }
            #expect(counts == Dictionary(uniqueKeysWithValues: IncidentState.allCases.map { ($0, 1) }))
        }
    }

    /// What a transition makes of an incident is what is read afterwards, written as a difference.
    @Test(arguments: StorageKind.available)
    func aTransitionIsStored(_ kind: StorageKind) async throws {
        let first = Samples.incident("a", nodes: ["7", "8"])
        let healed = first.apply(.settled(instance: "8", .healed), at: Samples.moment(50))
        let transition = healed.incident.apply(.acknowledged(by: "kim"), at: Samples.moment(51))
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = IncidentTable(connection)
                try table.save(first)
                try table.append([TimelineEntry(at: Samples.moment(0), what: .opened)], to: first.key)
                try table.save([IncidentChanges(transition.incident, machines: ["8"])])
                try table.append(healed.timeline + transition.timeline, to: first.key)
            }
            let found = try await database.read { connection in
                let table = IncidentTable(connection)
                return (try table.incident(first.key), try table.timeline(of: first.key))
            }
            #expect(found.0 == transition.incident)
            #expect(
                found.1.map(\.what) == [
                    .opened, .settled(instance: "8", .healed), .acknowledged(by: "kim"),
                ]
            )
        }
    }

    @Test(arguments: StorageKind.available)
    func unresolvedOnesAreFoundByMachine(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                let table = IncidentTable(connection)
                try table.save(Samples.incident("c", nodes: ["1", "2"]))
                try table.save(Samples.incident("a", nodes: ["2", "3"], state: .silenced))
                try table.save(Samples.incident("b", nodes: ["2"], state: .resolved))
            }
            let two = try await database.read { try IncidentTable($0).standing(["2", "3", "2"]) }
            #expect(
                two.map { "\($0.instance) \($0.key.text) \($0.state)" } == [
                    "2 a silenced", "3 a silenced", "2 b resolved", "2 c open",
                ]
            )
            #expect(try await database.read { try IncidentTable($0).standing(["9"]) }.isEmpty)
            #expect(try await database.read { try IncidentTable($0).standing([]) }.isEmpty)
        }
    }

    /// Whoever keeps what was read learns that somebody changed something, an end of the time that is kept included.
    @Test(arguments: StorageKind.available)
    func changesAreCounted(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            var editions = [try await edition(database)]
            for name in ["a", "b", "a"] {
                let edition = try await database.write { connection in
                    try IncidentTable(connection).save([IncidentChanges(Samples.incident(name, state: .resolved))])
                }
                editions.append(edition)
            }
            #expect(editions == [0, 1, 2, 3])
            let changed = try await database.read { connection in
                try (0...3).map { try IncidentTable(connection).changed(since: $0)?.map(\.text) }
            }
            #expect(changed == [["a", "b"], ["a", "b"], ["a"], []])
            var removed: [Int] = []
            for _ in 1...2 {
                let count = try await database.write { connection in
                    try IncidentTable(connection).removeResolved(before: Samples.moment(99), limit: 9)
                }
                removed.append(count)
            }
            #expect(removed == [2, 0])
            #expect(try await edition(database) == 4)
            let left = try await database.read { connection in
                try (3...4).map { try IncidentTable(connection).changed(since: $0)?.map(\.text) }
            }
            #expect(left == [nil, []])
        }
    }

    private func edition(_ database: any Database) async throws -> Int64 {
        try await database.read { try IncidentTable($0).edition() }
    }

    /// Upper case sorts before lower case in both databases, whatever language the server speaks.
    @Test(arguments: StorageKind.available)
    func listsAreSortedByKeyAndComeInPages(_ kind: StorageKind) async throws {
        try await kind.withDatabase { database in
            try await database.write { connection in
                for name in ["b", "B", "a", "d", "c"] {
                    try IncidentTable(connection).save(Samples.incident(name, state: name == "c" ? .resolved : .open))
                }
            }
            let first = try await database.read { try IncidentTable($0).list(limit: 3) }
            #expect(first.map(\.id) == ["B", "a", "b"])
            let rest = try await database.read { try IncidentTable($0).list(after: first[2].key, limit: 3) }
            #expect(rest.map(\.id) == ["c", "d"])
            let open = try await database.read {
                try IncidentTable($0).list(state: .open, after: first[2].key, limit: 3)
            }
            #expect(open.map(\.id) == ["d"])
        }
    }
}
