import Foundation
import TestSupport
import Testing

/// `query` over entries that were made for it.
struct QueryCommandTests {
    private static let entries = "Fixtures/query/entries.ndjson"
    private static let explained: [(String, String, Int32)] = [
        ("explain-traps", "resource.type=\"gce_instance\" resource.labels.cluster_name=\"a\" OR \"b\"", 0),
        ("explain-functions", "NOT cast(jsonPayload.\"a b\", INT64)>9 SEARCH(textPayload, \"x\") zebra labels.k:*", 0),
        ("explain-refused", "textPayload:\"起動\" AND (severity>=)", 64),
    ]

    @Test(arguments: explained, [("", ["--lang", "en"]), ("-ja", ["--lang", "ja"])])
    func printsWhatIsRecorded(_ command: (String, String, Int32), _ language: (String, [String])) throws {
        let run = try Binary.run(["query", "--explain", command.1] + language.1)
        #expect(run.status == command.2)
        let name = "query/\(command.0)\(language.0).txt"
        let text = run.output + run.complaints
        #expect(text == (try Snapshot.recorded(name, actual: text)))
    }

    @Test func printsLinesAsTheyAre() throws {
        let lines = try String(contentsOfFile: PackageFolder.path(Self.entries), encoding: .utf8)
        #expect(try Binary.run(["query", "", Self.entries]).output == lines)
        let spaced = try Binary.run(["query", "textPayload=quick", Self.entries])
        #expect(spaced.status == 0)
        #expect(spaced.output.hasPrefix("{ \"labels\" : { \"id\" : \"spaced\" }"))
        #expect(spaced.output.hasSuffix("\n"))
    }

    @Test func readsSeveralFilesOfEveryForm() throws {
        let files = [
            "a.json": "[\n  {\n    \"insertId\": \"1\",\n    \"n\": [ 1 ]\n  },\n  {\"insertId\":\"2\"}\n]",
            "b.ndjson": "{\"insertId\":\"3\"}", "c.json": "{\n  \"insertId\": \"4\"\n}\n",
        ]
        let lines = [
            "{\"insertId\": \"1\",\"n\": [ 1 ]}", "{\"insertId\":\"2\"}", "{\"insertId\":\"3\"}",
            "{\"insertId\": \"4\"}",
            "{\"insertId\":\"5\"}", "",
        ]
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(files, to: folder)
            let packed = Data(Gzip.packed("{\"insertId\":\"5\"}\n"))
            try packed.write(to: URL(fileURLWithPath: "\(folder)/d.gz"))
            let run = try Binary.run(["query", "insertId:*", "a.json", "b.ndjson", "c.json", "d.gz"], in: folder)
            #expect(run.status == 0)
            #expect(run.output == lines.joined(separator: "\n"))
        }
    }

    @Test func whatCannotBeReadIsNamedAndCounts() throws {
        let text = "{\"insertId\":\"1\"}\nnot json\n{\"insertId\":\"2\",}\n[1]\n{\"insertId\":\"3\"}\n"
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["x": text], to: folder)
            let run = try Binary.run(["query", "insertId:*", "x"], in: folder)
            #expect(run.status == 1)
            #expect(run.output == "{\"insertId\":\"1\"}\n{\"insertId\":\"3\"}\n")
            let places = ["x:2:1: expected 'null'", "x:3:17: expected a name", "x:4:1: a log entry is a JSON object"]
            for place in places { #expect(run.complaints.contains(place), "\(run.complaints)") }
            #expect(try Binary.run(["query", "insertId:*", "x", "--lenient"], in: folder).status == 0)
            #expect(try Binary.run(["query", "a", "nowhere", "--lenient"], in: folder).status == 1)
        }
    }

    @Test func aFilterThatIsRefusedReadsNothing() throws {
        let run = try Binary.run(["query", "severity>=", Self.entries])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.complaints.contains("a value is missing here") && run.complaints.contains("^"))
    }
}
