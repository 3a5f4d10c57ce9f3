import Alerting
import IntegrityEvents
import JSONSyntax
import Storage
import Testing

@testable import MonitorService

@Suite struct NodeRoutesTests {
    private func fixture() async throws -> InterfaceFixture {
        let fixture = try InterfaceFixture()
        try await fixture.database.write { connection in
            let records = ["7", "8", "9"].map { FleetSample.record($0, pool: $0 == "9" ? "night" : "default") }
            try InventoryTable(connection).save(NodeInventory(records), at: FleetSample.moment)
            try InventoryTable(connection).save(
                NodeInventory([FleetSample.record("5", cluster: "osaka")]),
                at: FleetSample.moment
            )
            try ReportTable(connection).insert([
                FleetSample.report("7", at: 1, passed: true), FleetSample.report("7", at: 2, passed: false),
                FleetSample.report("6", at: 1, passed: true),
            ])
            try EventTable(connection).insert([FleetSample.cleared("7", at: 3)])
        }
        try await fixture.keep(FleetSample.incident("a", instance: "7"))
        try await fixture.keep(FleetSample.incident("b", instance: "7", state: .resolved))
        try await fixture.keep(FleetSample.incident("c", instance: "8"))
        return fixture
    }

    @Test func aNodeIsShownWithEverythingThatIsKnown() async throws {
        try await fixture().test { client in
            let story = try #require(try await client.get("/api/v1/nodes/7").json)
            #expect(story["node"]?["name"]?.text == "gke-7" && story["node"]?["pool"]?.text == "default")
            #expect(story["boots"]?.elements.map { $0["verdict"]?.text } == ["passed", "failed"])
            #expect(story["boots"]?.elements.map { $0["reported"]?.text } == ["passed", "failed"])
            #expect(story["boots"]?.elements.last?["changes"]?.elements.map { $0["pcr"]?.integer } == [8])
            #expect(story["notices"]?.elements.map { $0["kind"]?.text } == ["tpm-cleared"])
            #expect(story["incidents"]?.elements.map { $0["key"]?.text } == ["b", "a"])
        }
    }

    @Test func aMachineThatNoInventoryNamesIsShownByWhatItReported() async throws {
        try await fixture().test { client in
            let story = try #require(try await client.get("/api/v1/nodes/6").json)
            #expect(story["node"]?["zone"]?.text == "asia-northeast1-a" && story["node"]?["pool"] == nil)
            #expect(story["boots"]?.elements.count == 1)
            #expect(try await client.get("/api/v1/nodes/4").status == 404)
            #expect(try await client.get("/api/v1/nodes/%27%20OR%201=1").status == 404)
        }
    }

    @Test(arguments: [
        ("", ["5", "7", "8", "9"]), ("?cluster=tokyo", ["7", "8", "9"]), ("?cluster=tokyo&pool=night", ["9"]),
        ("?pool=default&after=5", ["7", "8"]), ("?cluster=nagoya", []),
    ])
    func nodesAreListed(_ query: String, _ expected: [String]) async throws {
        try await fixture().test { client in
            let page = try #require(try await client.get("/api/v1/nodes\(query)").json)
            #expect(page["nodes"]?.elements.map { $0["instance"]?.text } == expected)
        }
    }

    @Test func pagesOfNodesMissNone() async throws {
        try await fixture().test { client in
            let first = try #require(try await client.get("/api/v1/nodes?limit=3").json)
            #expect(first["next"]?.text == "8")
            let second = try #require(try await client.get("/api/v1/nodes?limit=3&after=8").json)
            #expect(second["nodes"]?.elements.map { $0["instance"]?.text } == ["9"])
            #expect(second["next"]?.text == nil)
        }
    }
}
