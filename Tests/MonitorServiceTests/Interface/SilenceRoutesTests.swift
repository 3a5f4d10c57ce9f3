import Alerting
import HTTPTypes
import JSONSyntax
import LogEntries
import Storage
import Testing

@testable import MonitorService

@Suite struct SilenceRoutesTests {
    private func body(
        _ matchers: [(String, String)] = [("pool", "default")],
        until end: String = "2027-01-16T00:00:00Z",
        from start: String? = nil
    ) -> String {
        let list = matchers.map { #"{"field":"\#($0.0)","value":"\#($0.1)"}"# }.joined(separator: ",")
        let begin = start.map { #""startsAt":"\#($0)","# } ?? ""
        return #"{"matchers":[\#(list)],\#(begin)"endsAt":"\#(end)","comment":"upgrade"}"#
    }

    @Test func aSilenceCoversWhatIsOpenAndItsEndTellsPeople() async throws {
        let fixture = try InterfaceFixture()
        try await fixture.keep(FleetSample.incident("a"))
        try await fixture.keep(FleetSample.incident("b", pool: "other", instance: "8"))
        let body = body()
        try await fixture.test { client in
            let preview = try await client.post("/api/v1/silences/preview", body)
            #expect(preview.json?["count"]?.integer == 1)
            #expect(preview.json?["incidents"]?.elements.map { $0["key"]?.text } == ["a"])
            #expect(try await fixture.incident("a")?.state == .open, "a preview changes nothing")

            let created = try await client.post("/api/v1/silences", body)
            #expect(created.status == 201)
            let id = try #require(created.json?["id"]?.text)
            #expect(created.headers[.location] == "/api/v1/silences/\(id)")
            #expect(created.json?["author"]?.text == "local" && created.json?["state"]?.text == "active")
            #expect(try await fixture.incident("a")?.state == .silenced)
            #expect(try await fixture.incident("a")?.silence == id)
            #expect(try await fixture.incident("b")?.state == .open)
            #expect(try await fixture.told().isEmpty)

            fixture.wait(60)
            for _ in 0..<2 { #expect(try await client.send(.delete, "/api/v1/silences/\(id)").status == 204) }
            #expect(try await fixture.incident("a")?.state == .open)
            #expect(try await fixture.told() == ["a opened"])
            #expect(try await fixture.audit() == ["local silence.end \(id)", "local silence.create \(id)"])
            #expect(try await client.send(.delete, "/api/v1/silences/nothing").status == 404)
        }
    }

    @Test func whatAnotherSilenceCoversStaysSilent() async throws {
        let fixture = try InterfaceFixture()
        try await fixture.keep(FleetSample.incident("a"))
        let bodies = [body(), body([("cluster", "tokyo")])]
        try await fixture.test { client in
            var ids: [String] = []
            for body in bodies {
                ids.append(try #require(try await client.post("/api/v1/silences", body).json?["id"]?.text))
            }
            fixture.wait(1)
            let covering = try #require(try await fixture.incident("a")?.silence)
            _ = try await client.send(.delete, "/api/v1/silences/\(covering)")
            let rest = try #require(ids.first { $0 != covering })
            #expect(try await fixture.incident("a")?.silence == rest)
            #expect(try await fixture.told().isEmpty)
            _ = try await client.send(.delete, "/api/v1/silences/\(rest)")
            #expect(try await fixture.told() == ["a opened"])
        }
    }

    @Test func silencesBeginAndEndByThemselves() async throws {
        let fixture = try InterfaceFixture()
        try await fixture.keep(FleetSample.incident("a"))
        // The clock stands at 2027-01-15T08:00:00Z.
        let body = body(until: "2027-01-15T10:00:00Z", from: "2027-01-15T09:00:00Z")
        try await fixture.test { client in
            #expect(try await client.post("/api/v1/silences", body).json?["state"]?.text == "pending")
            #expect(try await fixture.incident("a")?.state == .open)
            for (state, told) in [(IncidentState.silenced, 0), (.open, 1)] {
                fixture.wait(3_600)
                let now = fixture.clock()
                try await fixture.database.write(locks: [IncidentTable.lock]) { connection in
                    var desk = try IncidentDesk(connection, channels: InterfaceFixture.channels, at: now)
                    let changed = try desk.reviewSilences()
                    #expect(changed == 1)
                    try desk.finish()
                }
                #expect(try await fixture.incident("a")?.state == state)
                #expect(try await fixture.told().count == told)
            }
            for (state, count) in [("pending", 0), ("active", 0), ("ended", 1)] {
                let list = try await client.get("/api/v1/silences?state=\(state)")
                #expect(list.json?["silences"]?.elements.count == count, "\(state)")
            }
        }
    }

    @Test func oneThatNeverCountedIsRemoved() async throws {
        let body = body(from: "2027-01-15T09:00:00Z")
        try await InterfaceFixture().test { client in
            let id = try #require(try await client.post("/api/v1/silences", body).json?["id"]?.text)
            #expect(try await client.send(.delete, "/api/v1/silences/\(id)").status == 204)
            #expect(try await client.get("/api/v1/silences").json?["silences"]?.elements.isEmpty == true)
        }
    }

    @Test func whatCouldNeverCoverAnythingIsRefused() async throws {
        let refused = [
            (body([]), "1 to 16"), (body([("kind", "outlyer")]), "outlier"),
            (body([("severity", "worst")]), "critical"),
            (body([("component", "karnel")]), "kernel"), (body([("poll", "x")]), "pool"),
            (body([("pool", "")]), "1 to 1000"), (body([("pool", " default")]), "white space"),
            (body([("instance", "gke-tokyo-1")]), "numeric ID"), (body([("instance", "007")]), "numeric ID"),
            (body([("key", "a")]), "32 digits"), (body([("pool", "a"), ("pool", "b")]), "two values of pool"),
            (body(until: "2027-01-15T07:00:00Z"), "later"),
            (body(until: "2027-01-15T09:00:00Z", from: "2027-01-15T09:00:00Z"), "later"),
            (body(until: "2028-01-15T09:00:00Z"), "90 days"), (body(until: "tomorrow"), "2026-11-28T21:00:00Z"),
            (#"{"matchers":[{"field":"pool","value":"a"}],"endsAt":"2027-01-16T00:00:00Z"}"#, "comment"),
        ]
        let fixture = try InterfaceFixture()
        try await fixture.test { client in
            for (body, word) in refused {
                for path in ["/api/v1/silences", "/api/v1/silences/preview"] {
                    let reply = try await client.post(path, body)
                    #expect(reply.status == 400, "\(body)")
                    #expect(reply.json?["detail"]?.text?.contains(word) == true, "\(reply.text)")
                }
            }
            #expect(try await fixture.audit().isEmpty)
        }
    }

    @Test func whatIsSoAlreadyLeavesNoTraceOfAnotherTime() async throws {
        let fixture = try InterfaceFixture()
        try await fixture.keep(FleetSample.incident("a"))
        try await fixture.test { client in
            for body in [#"{"comment":"looking"}"#, "looking", "[]"] {
                let reply = try await client.post("/api/v1/incidents/a/acknowledge", body)
                #expect(reply.status == 400, "what is said there would be lost: \(body)")
            }
            for body in ["", "{}"] {
                #expect(try await client.post("/api/v1/incidents/a/acknowledge", body).status == 200)
            }
            #expect(try await fixture.audit() == ["local incident.acknowledge a"])
            for _ in 0..<2 { #expect(try await client.post("/api/v1/incidents/a/resolve", "").status == 200) }
            let late = try await client.post("/api/v1/incidents/a/acknowledge", "")
            #expect(late.status == 409 && late.json?["title"]?.text == "Conflict")
            #expect(late.json?["detail"]?.text?.contains("is resolved") == true)
            #expect(try await fixture.audit() == ["local incident.resolve a", "local incident.acknowledge a"])
            let story = try await client.get("/api/v1/incidents/a")
            #expect(story.json?["timeline"]?.elements.map { $0["event"]?.text } == ["acknowledged", "resolved"])
            #expect(try await fixture.told() == ["a acknowledged", "a resolved"])
            // Words are never what was said before.
            for _ in 0..<2 {
                #expect(try await client.post("/api/v1/incidents/a/comment", #"{"text":"so"}"#).status == 200)
            }
            #expect(try await fixture.audit().count == 4)
        }
    }

    @Test func incidentsAreActedOnAndReadInPages() async throws {
        let fixture = try InterfaceFixture()
        for key in ["a", "b", "c"] { try await fixture.keep(FleetSample.incident(key)) }
        try await fixture.test { client in
            #expect(try await client.post("/api/v1/incidents/a/acknowledge", "").status == 200)
            #expect(try await client.post("/api/v1/incidents/a/comment", #"{"text":"I look"}"#).status == 200)
            #expect(try await client.post("/api/v1/incidents/a/resolve", #"{"reason":"done"}"#).status == 200)
            #expect(try await client.post("/api/v1/incidents/b/resolve", "").status == 200)
            #expect(try await client.post("/api/v1/incidents/z/resolve", "").status == 404)
            #expect(try await client.post("/api/v1/incidents/a/comment", #"{"txet":"I look"}"#).status == 400)
            let story = try await client.get("/api/v1/incidents/a")
            #expect(
                story.json?["timeline"]?.elements.map { $0["event"]?.text } == [
                    "acknowledged", "commented", "resolved",
                ]
            )
            var (keys, next) = ([String](), "")
            repeat {
                let after = next.isEmpty ? "" : "&after=\(next)"
                let page = try #require(try await client.get("/api/v1/incidents?limit=2\(after)").json)
                keys += page["incidents"]?.elements.compactMap { $0["key"]?.text } ?? []
                next = page["next"]?.text ?? ""
            } while !next.isEmpty
            #expect(keys == ["a", "b", "c"])
            let audit = try await client.get("/api/v1/audit?limit=3")
            #expect(audit.json?["entries"]?.elements.compactMap { $0["action"]?.text }.count == 3)
            let rest = try await client.get("/api/v1/audit?limit=3&after=\(audit.json?["next"]?.text ?? "")")
            #expect(rest.json?["entries"]?.elements.map { $0["action"]?.text } == ["incident.acknowledge"])
        }
    }
}
