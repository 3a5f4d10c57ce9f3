import Alerting
import Foundation
import IntegrityEvents
import JSONSyntax
import MeasuredBoot
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// Machines are asked, show how they booted, and are judged.
@Suite struct EvidenceRoutesTests {
    private let machine = ProvingMachine()

    /// Runs a test against a monitor that approves one boot, and knows the machine's key.
    private func withMonitor(
        enrolled: Bool = true,
        references: Bool = true,
        _ test: @escaping @Sendable (InterfaceFixture, DescribedClient) async throws -> Void
    ) async throws {
        try await PackageFolder.withTemporaryFolder { folder in
            let files = references ? try ProvingMachine.references() : [:]
            try FileManager.default.createDirectory(atPath: "\(folder)/references", withIntermediateDirectories: true)
            try FileManager.default.createDirectory(atPath: "\(folder)/keys", withIntermediateDirectories: true)
            for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/references/\(name)")) }
            if enrolled { try Data(machine.pem.utf8).write(to: URL(filePath: "\(folder)/keys/7.pem")) }
            let fixture = try InterfaceFixture(
                attestation: "attestation:\n  references: \(folder)/references\n  enrolled_keys: \(folder)/keys\n"
            )
            try await fixture.test { client in try await test(fixture, client) }
        }
    }

    private static func ask(_ client: DescribedClient, _ instance: String = "p/europe-west4-a/7") async throws
        -> [UInt8]
    {
        let reply = try await client.post("/api/v1/evidence/challenges", #"{"instance":"\#(instance)"}"#)
        #expect(reply.status == 201)
        let nonce = try #require(reply.json?["nonce"]?.text.flatMap { Digest(hex: $0) })
        return nonce.bytes
    }

    private static func send(
        _ client: DescribedClient,
        _ evidence: String,
        _ instance: String = "p/europe-west4-a/7"
    ) async throws -> DescribedClient.Reply {
        try await client.post("/api/v1/evidence?instance=\(instance)", evidence)
    }

    private static func words(_ reply: DescribedClient.Reply) -> [String?] {
        ["verdict", "freshness"].map { reply.json?[$0]?.text } + [isDuplicate(reply) ? "duplicate" : "new"]
    }

    private static func isDuplicate(_ reply: DescribedClient.Reply) -> Bool { isTrue(reply.json?["duplicate"]) }

    private static func isTrue(_ node: JSONNode?) -> Bool {
        if case .bool(true)? = node?.kind { true } else { false }
    }

    private static func incidents(_ client: DescribedClient) async throws -> [String] {
        let found = try await client.get("/api/v1/incidents").json?["incidents"]?.elements ?? []
        return found.map { incident in
            ["kind", "severity", "state"].map { incident[$0]?.text ?? "" }.joined(separator: " ")
        }.sorted()
    }

    @Test func whoAnswersAQuestionWithTheRightBootIsTrusted() async throws {
        let machine = machine
        try await withMonitor { _, client in
            let nonce = try await Self.ask(client)
            let reply = try await Self.send(client, try machine.evidence(nonce: nonce))
            #expect(reply.status == 202)
            #expect(Self.words(reply) == ["trusted", "fresh", "new"], "\(reply.text)")
            #expect(try await Self.incidents(client).isEmpty)
            let node = try #require(try await client.get("/api/v1/nodes/7").json)
            let evidence = try #require(node["evidence"]?.elements.first)
            #expect(evidence["verification"]?["ak"]?.text == "enrolled")
            #expect(Self.isTrue(evidence["authentic"]))
            #expect(evidence["verification"]?["components"]?.elements.isEmpty == false)
            let raw = try await client.get("/api/v1/evidence/\(evidence["id"]?.text ?? "")")
            #expect(raw.json?["schemaVersion"]?.integer == 1)
        }
    }

    @Test func evidenceThatIsSentAgainIsADuplicate() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            let evidence = try machine.evidence(nonce: try await Self.ask(client))
            let first = try await Self.send(client, evidence)
            fixture.wait(3_600)
            let second = try await Self.send(client, evidence.replacing(",", with: ", "))
            #expect(Self.words(second) == ["trusted", "fresh", "duplicate"])
            #expect(first.json?["id"]?.text == second.json?["id"]?.text)
        }
    }

    @Test func aNonceIsGoodForOneAnswerOfOneMachineForAWhile() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            let nonce = try await Self.ask(client)
            _ = try await Self.send(client, try machine.evidence(nonce: nonce))
            let second = try await Self.send(client, try machine.evidence(nonce: nonce))
            #expect(Self.words(second) == ["notDetermined", "used", "new"], "another signature is other evidence")
            let other = try await Self.ask(client, "p/europe-west4-a/8")
            let foreign = try await Self.send(client, try machine.evidence(nonce: other))
            #expect(Self.words(foreign) == ["notDetermined", "unasked", "new"])
            let late = try await Self.ask(client)
            fixture.wait(301)
            let answer = try await Self.send(client, try machine.evidence(nonce: late))
            #expect(Self.words(answer) == ["notDetermined", "unasked", "new"])
        }
    }

    @Test func theKeyOfAnotherMachineProvesNothing() async throws {
        let machine = machine
        try await withMonitor { _, client in
            let nonce = try await Self.ask(client, "p/europe-west4-a/8")
            let reply = try await Self.send(client, try machine.evidence(nonce: nonce), "p/europe-west4-a/8")
            #expect(Self.words(reply) == ["notDetermined", "fresh", "new"], "machine 8 is not enrolled with this key")
        }
    }

    @Test func withoutReferencesNothingIsTrusted() async throws {
        let machine = machine
        try await withMonitor(references: false) { _, client in
            let reply = try await Self.send(client, try machine.evidence(nonce: try await Self.ask(client)))
            #expect(Self.words(reply) == ["notDetermined", "fresh", "new"])
            #expect(try await Self.incidents(client).isEmpty)
        }
    }

    @Test func anotherBootOpensAnIncidentThatOnlyProofEnds() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            let changed = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1 ro init=/evil")
            let reply = try await Self.send(
                client,
                try machine.evidence(of: changed, nonce: try await Self.ask(client))
            )
            #expect(Self.words(reply) == ["notTrusted", "fresh", "new"])
            #expect(try await Self.incidents(client) == ["attestation-failed high open"])
            fixture.wait(60)
            _ = try await Self.send(client, try machine.evidence(of: changed, nonce: try await Self.ask(client)))
            #expect(try await Self.incidents(client) == ["attestation-failed high open"], "the same again is the same")
            fixture.wait(60)
            _ = try await Self.send(client, try machine.evidence(nonce: [UInt8](repeating: 1, count: 32)))
            #expect(
                try await Self.incidents(client) == ["attestation-failed high open"],
                "what may be old ends nothing"
            )
            fixture.wait(60)
            _ = try await Self.send(client, try machine.evidence(nonce: try await Self.ask(client)))
            #expect(try await Self.incidents(client) == ["attestation-failed high resolved"])
        }
    }

    /// Puts machine 7 into the inventory.
    private static func know(_ fixture: InterfaceFixture) async throws {
        var record = NodeRecord(instance: "7")
        (record.project, record.zone) = ("p", "europe-west4-a")
        let inventory = NodeInventory([record])
        let now = fixture.clock()
        try await fixture.database.write { try InventoryTable($0).save(inventory, at: now) }
    }

    @Test func whatAnybodyCanMakeUpIsToldOnceOfMachinesThatAreKnown() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            for _ in 0..<2 {
                let forged = try machine.evidence(nonce: try await Self.ask(client), isForged: true)
                #expect(Self.words(try await Self.send(client, forged)) == ["notTrusted", "fresh", "new"])
            }
            #expect(try await Self.incidents(client).isEmpty, "nobody knows machine 7")
            #expect(try await client.get("/api/v1/nodes/7").status == 404)
            try await Self.know(fixture)
            for evil in 0..<3 {
                let changed = EventLogBuilder.boot(commandLine: "init=/evil\(evil)")
                let forged = try machine.evidence(of: changed, nonce: try await Self.ask(client), isForged: true)
                #expect(Self.words(try await Self.send(client, forged)) == ["notTrusted", "fresh", "new"])
                // What is signed, and nothing that the monitor asked for.
                let unasked = try machine.evidence(of: changed, nonce: [UInt8](repeating: 5, count: 9))
                _ = try await Self.send(client, unasked)
            }
            #expect(try await Self.incidents(client) == ["attestation-failed medium open"])
            _ = try await Self.send(client, try machine.evidence(nonce: try await Self.ask(client)))
            #expect(
                try await Self.incidents(client) == ["attestation-failed medium open"],
                "that somebody made up evidence no proof undoes"
            )
        }
    }

    @Test func commandsAreAboutTheMachineWhereItIsKnown() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            try await Self.know(fixture)
            let place = "999/europe-west4-a/7"
            let forged = try machine.evidence(nonce: try await Self.ask(client), isForged: true)
            #expect(Self.words(try await Self.send(client, forged, place)) == ["notTrusted", "fresh", "new"])
            let list = try await client.get("/api/v1/incidents").json?["incidents"]?.elements
            let key = try #require(list?.first?["key"]?.text)
            let incident = try await client.get("/api/v1/incidents/\(key)").text
            #expect(!incident.contains("999"), "\(incident)")
        }
    }

    @Test func aBootThatIsNotTheRightOneIsNotHiddenByWhatOthersSend() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            try await Self.know(fixture)
            _ = try await Self.send(client, try machine.evidence(nonce: try await Self.ask(client), isForged: true))
            fixture.wait(1)
            let changed = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1 ro init=/evil")
            _ = try await Self.send(client, try machine.evidence(of: changed, nonce: try await Self.ask(client)))
            for _ in 0..<30 {
                fixture.wait(1)
                _ = try await Self.send(client, try machine.evidence(nonce: [UInt8](repeating: 1, count: 9)))
            }
            let found = try await Self.incidents(client)
            #expect(found == ["attestation-failed high open", "attestation-failed medium open"])
            let evidence = try #require(try await client.get("/api/v1/nodes/7").json?["evidence"]?.elements)
            let shown = evidence.filter { Self.isTrue($0["authentic"]) }
            #expect(evidence.count == 21 && shown.count == 1)
            #expect(shown.first?["verification"]?["verdict"]?.text == "notTrusted")
            let story = try await client.get("/api/v1/nodes/7").json
            #expect(story?["attestation"]?["id"]?.text == shown.first?["id"]?.text)
        }
    }

    @Test func whatWasQuotedBeforeABadBootWasShownEndsNothing() async throws {
        let machine = machine
        try await withMonitor { _, client in
            let kept = try machine.evidence(nonce: try await Self.ask(client))
            let changed = EventLogBuilder.boot(commandLine: "/vmlinuz-6.1.0-1 root=/dev/sda1 ro init=/evil")
            _ = try await Self.send(client, try machine.evidence(of: changed, nonce: try await Self.ask(client)))
            let reply = try await Self.send(client, kept)
            #expect(Self.words(reply) == ["notDetermined", "used", "new"])
            #expect(try await Self.incidents(client) == ["attestation-failed high open"])
        }
    }

    @Test func aQuoteWhoseLogIsNoneIsKeptAndIsNotTrusted() async throws {
        let machine = machine
        try await withMonitor { _, client in
            let boot = EventLogBuilder.boot()
            let whole = try machine.evidence(of: boot, nonce: try await Self.ask(client))
            let log = Data(boot.bytes).base64EncodedString()
            let broken = whole.replacing(log, with: Data(boot.bytes.dropLast(3)).base64EncodedString())
            let reply = try await Self.send(client, broken)
            #expect(Self.words(reply) == ["notTrusted", "fresh", "new"])
            #expect(try await Self.incidents(client) == ["attestation-failed high open"])
            let evidence = try await client.get("/api/v1/nodes/7").json?["evidence"]?.elements.first
            let replay = evidence?["verification"]?["checks"]?.elements.first { $0["check"]?.text == "log-replay" }
            #expect(replay?["detail"]?.text?.contains("the event log cannot be read") == true)
        }
    }

    @Test func aMachineIsWhereTheInventoryHasIt() async throws {
        let machine = machine
        try await withMonitor { fixture, client in
            try await Self.know(fixture)
            for place in ["p/europe-west4-b/7", "other/europe-west4-a/7"] {
                let evidence = try machine.evidence(nonce: try await Self.ask(client, place))
                let reply = try await Self.send(client, evidence, place)
                #expect(reply.status == 400 && reply.text.contains("p/europe-west4-a"), "\(reply.text)")
            }
            // The inventory does not know the numbers of projects; a question is one to the machine under either name.
            let place = "123456/europe-west4-a/7"
            let evidence = try machine.evidence(nonce: try await Self.ask(client))
            #expect(Self.words(try await Self.send(client, evidence, place)) == ["trusted", "fresh", "new"])
        }
    }

    @Test func aKeyThatCannotBeReadIsNoKeyOfAnother() async throws {
        let machine = machine
        try await PackageFolder.withTemporaryFolder { (folder: String) async throws in
            try PackageFolder.write(["7.pem": "no key"], to: folder)
            let fixture = try InterfaceFixture(attestation: "attestation:\n  enrolled_keys: \(folder)\n")
            try await fixture.test { client in
                let reply = try await Self.send(client, try machine.evidence(nonce: try await Self.ask(client)))
                #expect(reply.status == 503 && !reply.text.contains(folder), "\(reply.text)")
            }
        }
    }

    @Test func aLogOfManyProblemsHasAShortVerdict() async throws {
        let machine = machine
        try await withMonitor { _, client in
            var boot = EventLogBuilder.boot()
            let strange = EventLogBuilder.Entry(pcr: 4, type: .platformFirmwareBlob, data: [1])
            let place = try #require(boot.entries.lastIndex { $0.type == .bootServicesApplication })
            boot.entries.insert(contentsOf: [EventLogBuilder.Entry](repeating: strange, count: 3_000), at: place)
            _ = try await Self.send(client, try machine.evidence(of: boot, nonce: try await Self.ask(client)))
            let story = try await client.get("/api/v1/nodes/7")
            let checks = story.json?["evidence"]?.elements.first?["verification"]?["checks"]?.elements ?? []
            let problems = checks.first { $0["check"]?.text == "log-problems" }?["detail"]?.text ?? ""
            #expect(problems.hasSuffix("more") && problems.count < 2_000, "\(problems)")
        }
    }

    @Test func whatCanNeverBeJudgedIsRefused() async throws {
        let machine = machine
        try await withMonitor { _, client in
            let whole = try machine.evidence(nonce: try await Self.ask(client))
            let refused: [(String, String)] = [
                (String(whole.dropLast(40)), "offset"), ("", "offset"), ("[]", "offset"),
                (#"{"schemaVersion":1,"quote":"AAAA","signature":"AAAA","ak":"AAAA"}"#, "the quote cannot be read"),
                (whole.replacing("schemaVersion", with: "version"), "no member 'version'"),
            ]
            for (body, reason) in refused {
                let reply = try await Self.send(client, body)
                #expect(reply.status == 400 && reply.text.contains(reason), "\(reply.text)")
            }
            for instance in ["", "7", "p/z", "p/z/x", "p/z/+7", "p/z/99999999999999999999"] {
                #expect(try await Self.send(client, whole, instance).status == 400)
            }
            #expect(try await client.post("/api/v1/evidence", whole).status == 400)
            let large = whole + String(repeating: " ", count: EvidenceRoutes.sizeLimit)
            #expect(try await Self.send(client, large).status == 413)
        }
    }

    @Test func thereAreOnlySoManyOpenQuestions() async throws {
        try await withMonitor { fixture, client in
            for _ in 0..<16 { _ = try await Self.ask(client) }
            let body = #"{"instance":"p/europe-west4-a/7"}"#
            let reply = try await client.post("/api/v1/evidence/challenges", body)
            #expect(reply.status == 429)
            fixture.wait(301)
            #expect(try await client.post("/api/v1/evidence/challenges", body).status == 201)
        }
    }
}
