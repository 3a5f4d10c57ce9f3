import Alerting
import Findings
import Foundation
import HTTPTypes
import Hummingbird
import JSONSyntax
import LogEntries
import Testing

@testable import MonitorService

/// The document says what there is, and there is nothing else.
@Suite struct InterfaceDocumentTests {
    private func name(_ operation: MonitorService.Operation) -> String {
        "\(operation.method.rawValue) \(operation.path)"
    }

    @Test func everyRouteIsDescribedAndEveryDescriptionHasItsRoute() throws {
        let fixture = try InterfaceFixture()
        let router = InterfaceRouter.make(fixture.groups, gate: AccessGate(tokens: nil), clock: fixture.clock)
        let registered = router.routes.map { "\($0.method.rawValue) \($0.path)" }
        let described = MonitorInterface.operations.map(name)
        #expect(registered.sorted() == described.sorted())
    }

    @Test func theGateAsksForTheRoleThatIsDescribed() {
        for operation in MonitorInterface.operations {
            #expect(AccessGate.needed(operation.method, operation.path) == operation.role, "\(name(operation))")
        }
    }

    @Test func everyOperationAndEveryStatusIsThereOnce() {
        let names = MonitorInterface.operations.map(\.id)
        #expect(Set(names).count == names.count)
        for operation in MonitorInterface.operations {
            let statuses = operation.allAnswers.map(\.status.code)
            #expect(Set(statuses).count == statuses.count, "\(name(operation))")
            let described = operation.parameters.filter { $0.place == .path }.map(\.name)
            let written = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            #expect(described == written, "\(name(operation))")
        }
    }

    @Test func whoAsksNobodyWantsNoToken() {
        func security(_ document: MonitorService.JSONValue) -> MonitorService.JSONValue? {
            guard case .object(let members) = document else { return nil }
            return members["security"]
        }
        #expect(security(OpenAPIDocument.guarded) == [["token": []]])
        #expect(security(OpenAPIDocument.open) == .array([]))
    }

    @Test func theDocumentIsServedAndEveryReferenceLeadsSomewhere() async throws {
        try await InterfaceFixture().test { client in
            let document = try #require(try await client.get("/openapi.json").json)
            #expect(document["openapi"]?.text == "3.1.0")
            #expect(document["paths"]?.members.count == Set(MonitorInterface.operations.map(\.path)).count)
            let known = Set(document["components"]?["schemas"]?.members.map(\.name) ?? [])
            let references = Self.references(in: document)
            #expect(!references.isEmpty)
            for reference in references {
                #expect(known.contains(String(reference.dropFirst("#/components/schemas/".count))), "\(reference)")
            }
            #expect(known == Set(references.map { String($0.dropFirst("#/components/schemas/".count)) }))
        }
    }

    private static func references(in node: JSONNode) -> Set<String> {
        var found = Set(node.elements.flatMap(references))
        for member in node.members {
            if member.name == "$ref", let text = member.value.text { found.insert(text) }
            found.formUnion(references(in: member.value))
        }
        return found
    }

    @Test func everythingThatHappensToAnIncidentIsDescribed() throws {
        let happenings: [TimelineEntry.What] =
            [
                .opened, .reopened, .joined(instance: "7"), .changed(instance: "7"), .repeated(instance: "7"),
                .reclassified(from: .outlier, to: .rollout), .severity(from: .low, to: .high), .acknowledged(by: "a"),
                .resolved(by: nil, reason: ""), .resolved(by: "a", reason: "b"), .commented(by: "a", text: "b"),
                .silenced(by: "a", silence: "s"), .silenceEnded,
            ] + AffectedNode.Condition.allCases.map { .settled(instance: "7", $0) }
        for what in happenings {
            let entry = TimelineJSON(TimelineEntry(at: Timestamp(seconds: 0), what: what))
            let bytes = Array(try JSONEncoder().encode(entry))
            try NamedSchemas.timelineEntry.check(try JSONReader.read(bytes))
        }
        #expect(
            Set(happenings.map { TimelineJSON(TimelineEntry(at: Timestamp(seconds: 0), what: $0)).event })
                == Set(TimelineJSON.events)
        )
    }

    @Test func plainAddressesAnswerAsDescribed() async throws {
        try await InterfaceFixture().test { client in
            for path in [
                "/healthz", "/readyz", "/metrics", "/api/v1/incidents", "/api/v1/silences", "/api/v1/nodes",
                "/api/v1/posture", "/api/v1/audit",
            ] {
                #expect(try await client.get(path).status == 200)
                let head = try await client.send(.head, path)
                #expect(head.status == 200 && head.bytes.isEmpty, "\(path)")
            }
        }
    }
}
