import HTTPTypes
import JSONSyntax
import Testing

@testable import MonitorService

/// Bodies that somebody sends to make the monitor fall over, or to be misunderstood.
@Suite struct HostileBodyTests {
    private static let good =
        #"{"rule":"r","outcome":"failed","severity":"low","address":"a","fingerprint":"f"}"#

    private static func document(_ result: String, version: String = "1") -> String {
        #"{"schemaVersion":\#(version),"results":[\#(result)]}"#
    }

    /// A result with one member replaced or added.
    private static func result(_ name: String, _ value: String) -> String {
        let members = [
            "rule": #""r""#, "outcome": #""failed""#, "severity": #""low""#, "address": #""a""#, "fingerprint": #""f""#,
        ].merging([name: value]) { _, new in new }
        return "{" + members.sorted { $0.key < $1.key }.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",")
            + "}"
    }

    static let refused: [(String, String, String)] = [
        ("", "", "no body"), ("null", "", "an object"), ("[]", "", "an object"), ("{", "", "text ends"),
        ("{}", "", "schemaVersion is missing"), (#"{"schemaVersion":1}"#, "", "results is missing"),
        (document(good, version: "2"), "/schemaVersion", "number 1"),
        (document(good, version: "1e400"), "/schemaVersion", "number 1"),
        (document(good, version: "\"1\""), "/schemaVersion", "number 1"),
        (document(good, version: "NaN"), "", "JSON value"),
        (document("7"), "/results/0", "an object"), (document("\(good),null"), "/results/1", "an object"),
        (#"{"schemaVersion":1,"results":{}}"#, "/results", "an array"),
        (#"{"schemaVersion":1,"schemaVersion":2,"results":[]}"#, "/schemaVersion", "twice"),
        (document(#"{"rule":"r"}"#), "/results/0", "missing"),
        (document(result("outcome", #""fine""#)), "/results/0/outcome", "notDetermined"),
        (document(result("severity", "null")), "/results/0/severity", "critical"),
        (document(result("rule", "1")), "/results/0/rule", "a text"),
        (document(result("fingerprint", #""""#)), "/results/0/fingerprint", "1 to 200"),
        (document(result("location", #"{"file":"f","line":0,"column":1}"#)), "/results/0/location/line", "from 1"),
        (
            document(result("location", #"{"file":"f","line":1e999999999,"column":1}"#)), "/results/0/location/line",
            "whole number"
        ),
        (document(result("missing", #"["a",{}]"#)), "/results/0/missing/1", "a text"),
        (document(result("address", #""\u12G4""#)), "", "hexadecimal"),
        (document(good) + "x", "", "behind the end"), (document("\(good),"), "", "JSON value"),
        (String(repeating: "[", count: 100_000), "", "64 levels"),
        (document(result("via", String(repeating: "[", count: 100_000))), "", "64 levels"),
        (String(repeating: #"{"a":"#, count: 100_000), "", "64 levels"),
    ]

    @Test(arguments: refused)
    func whatIsNoScanIsRefusedWithItsPlace(_ body: String, _ pointer: String, _ word: String) async throws {
        let fixture = try InterfaceFixture()
        try await fixture.test { client in
            let reply = try await client.post("/api/v1/posture", body)
            #expect(reply.status == 400, "\(reply.text)")
            #expect(reply.json?["detail"]?.text?.contains(word) == true, "\(reply.text)")
            if !body.isEmpty {
                let error = reply.json?["errors"]?.elements.first
                #expect(error?["pointer"]?.text == pointer, "\(reply.text)")
                #expect((error?["line"]?.integer ?? 0) >= 1)
            }
            #expect(try await fixture.audit().isEmpty, "what is refused changes nothing")
        }
    }

    static let taken: [String] = [
        document(good, version: "1.0"), document("\(good),\(good)"), document(""),
        // Half of a surrogate pair, a zero, and text that begins an escape sequence of a terminal.
        document(result("address", #""\ud800""#)), document(result("address", #""\udc00\ud800x""#)),
        document(result("fingerprint", #""\u0000""#)), document(result("message", #""\u001b[2J""#)),
        document(result("rule", #""'; DROP TABLE posture; --""#)),
        document(result("futureMember", #"{"deep":[1,2,{"x":null}]}"#)),
        "\u{FEFF}" + document(good),
        #"{"schemaVersion":1,"results":[],"later":12345678901234567890123456789012345678901234567890}"#,
    ]

    @Test(arguments: taken)
    func whatIsOddButAScanIsTaken(_ body: String) async throws {
        try await InterfaceFixture().test { client in
            let reply = try await client.post("/api/v1/posture", body)
            #expect(reply.status == 202, "\(reply.text)")
            #expect(try await client.get("/api/v1/posture").status == 200)
        }
    }

    @Test func bytesThatAreNoTextAreRefused() async throws {
        var bytes = Array(#"{"schemaVersion":1,"results":[],"x":""#.utf8)
        bytes += [0xC0, 0x80, 0xFF]
        bytes += Array(#""}"#.utf8)
        let body = bytes
        try await InterfaceFixture().test { client in
            let reply = try await client.send(.post, "/api/v1/posture", [:], body)
            #expect(reply.status == 400)
        }
    }

    @Test(arguments: [1, 7, 400])
    func everyCutOfAScanIsRefusedOrWhole(_ step: Int) async throws {
        let body = Array(Self.document(Self.result("location", #"{"file":"é","line":1,"column":1}"#)).utf8)
        try await InterfaceFixture().test { client in
            for length in stride(from: 0, to: body.count, by: step) {
                let reply = try await client.send(.post, "/api/v1/posture", [:], Array(body.prefix(length)))
                #expect(reply.status == 400, "\(length)")
            }
        }
    }
}
