import JSONSyntax
import TestSupport
import Testing

@testable import MonitorService

/// Scans of one pool that lost its integrity monitoring, in `Fixtures/posture-intake`.
@Suite struct PostureRoutesTests {
    private func report(_ name: String) throws -> String {
        try PackageFolder.text("Fixtures/posture-intake/\(name)/report.json")
    }

    private func counts(_ reply: DescribedClient.Reply) -> [Int?] {
        ["new", "returned", "seenBefore", "resolved"].map { reply.json?[$0]?.integer }
    }

    @Test func whatIsFoundIsKeptUntilAScanDoesNotFindIt() async throws {
        let fixture = try InterfaceFixture()
        let (drifted, repaired) = (try report("drifted"), try report("repaired"))
        try await fixture.test { client in
            let uri = "/api/v1/posture?source=prod"
            #expect(counts(try await client.post(uri, drifted)) == [1, 0, 0, 0])
            fixture.wait(60)
            #expect(counts(try await client.post(uri, drifted)) == [0, 0, 1, 0])
            let open = try await client.get("/api/v1/posture")
            let element = try #require(open.json?["results"]?.elements.first)
            #expect(element["source"]?.text == "prod")
            #expect(element["firstSeen"]?.text == "2027-01-15T08:00:00Z")
            #expect(element["lastSeen"]?.text == "2027-01-15T08:01:00Z")
            #expect(element["result"]?["rule"]?.text == "node-integrity-monitoring")
            #expect(element["result"]?["location"]?["file"]?.text == "main.tf")
            #expect(element["result"]?["fix"]?["effect"]?.text == "replaces-node-pool")
            fixture.wait(60)
            #expect(counts(try await client.post(uri, repaired)) == [0, 0, 0, 1], "one that passes is resolved")
            #expect(try await client.get("/api/v1/posture").json?["results"]?.elements.isEmpty == true)
            let all = try await client.get("/api/v1/posture?resolved=true")
            #expect(all.json?["results"]?.elements.first?["resolvedAt"]?.text == "2027-01-15T08:02:00Z")
        }
    }

    @Test func whatDriftsAgainBeginsAnew() async throws {
        let fixture = try InterfaceFixture()
        let reports = [try report("drifted"), try report("repaired"), try report("drifted")]
        try await fixture.test { client in
            var last: [Int?] = []
            for report in reports {
                last = counts(try await client.post("/api/v1/posture", report))
                fixture.wait(60)
            }
            #expect(last == [1, 1, 0, 0])
            let element = try await client.get("/api/v1/posture").json?["results"]?.elements.first
            #expect(element?["firstSeen"]?.text == "2027-01-15T08:02:00Z")
            #expect(element?["source"]?.text == "default")
        }
        #expect(try await fixture.audit() == Array(repeating: "local posture.save default", count: 3))
    }

    @Test func whatCouldNotBeReadResolvesNothing() async throws {
        let fixture = try InterfaceFixture()
        let (drifted, unread) = (try report("drifted"), try report("unread"))
        try await fixture.test { client in
            _ = try await client.post("/api/v1/posture", drifted)
            let reply = try await client.post("/api/v1/posture", unread)
            #expect(reply.status == 202)
            #expect(reply.json?["resolved"]?.integer == 0)
            guard case .bool(false)? = reply.json?["isComplete"]?.kind else {
                Issue.record("an incomplete scan is taken for a complete one")
                return
            }
            #expect(try await client.get("/api/v1/posture").json?["results"]?.elements.count == 1)
        }
    }

    @Test func oneSourceSaysNothingAboutAnother() async throws {
        let (drifted, repaired) = (try report("drifted"), try report("repaired"))
        try await InterfaceFixture().test { client in
            _ = try await client.post("/api/v1/posture?source=a", drifted)
            _ = try await client.post("/api/v1/posture?source=b%20c", drifted)
            #expect(counts(try await client.post("/api/v1/posture?source=a", repaired)) == [0, 0, 0, 1])
            let left = try await client.get("/api/v1/posture?source=b%20c").json?["results"]?.elements
            #expect(left?.map { $0["source"]?.text } == ["b c"])
        }
    }

    @Test func pagesMissNoneAndShowNoneTwice() async throws {
        let results = (0..<25).map { number in
            #"{"rule":"r","outcome":"failed","severity":"low","address":"a","fingerprint":"f:\#(number)é"}"#
        }
        let document = #"{"schemaVersion":1,"results":[\#(results.joined(separator: ","))]}"#
        try await InterfaceFixture().test { client in
            for source in ["b", "a", "1:x"] {
                #expect(counts(try await client.post("/api/v1/posture?source=\(source)", document)) == [25, 0, 0, 0])
            }
            var (seen, next) = ([String](), "")
            repeat {
                let after = next.isEmpty ? "" : "&after=\(Self.escaped(next))"
                let page = try #require(try await client.get("/api/v1/posture?limit=10\(after)").json)
                seen +=
                    page["results"]?.elements.map {
                        "\($0["source"]?.text ?? "") \($0["result"]?["fingerprint"]?.text ?? "")"
                    } ?? []
                next = page["next"]?.text ?? ""
            } while !next.isEmpty
            #expect(seen.count == 75 && Set(seen).count == 75)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
