import Findings
import FleetInput
import Foundation
import Messages
import Posture
import TerraformInput
import TestSupport
import Testing

/// Which files are documents, and where what is found in them stands.
struct DocumentTests {
    private static let export = """
        [
          {"name": "prod", "status": "RUNNING", "location": "z", "currentMasterVersion": "1.33.2-gke.1",
           "selfLink": "https://container.googleapis.com/v1/projects/PROJECT/zones/z/clusters/prod",
           "nodePools": [{"name": "a", "config": {"shieldedInstanceConfig": {"enableSecureBoot": false}}}]}
        ]

        """

    private func input(_ files: [String: String], _ paths: [String] = [""]) throws -> FleetInput {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            return FleetInput(paths.map { "\(folder)/\($0)" }, options: TerraformOptions())
        }
    }

    private func findings(_ input: FleetInput) -> [Finding] {
        input.inventories.flatMap { RuleEvaluator().findings(in: $0) }
    }

    @Test func findingsPointIntoTheExport() throws {
        let input = try input(["clusters": Self.export])
        let finding = try #require(findings(input).first { $0.rule == "node-secure-boot" })
        #expect(
            finding.location
                == SourceLocation(file: "clusters", line: 4, column: 90, end: .init(line: 4, column: 95))
        )
        #expect(finding.resource == "projects/PROJECT/locations/z/clusters/prod/nodePools/a")
        #expect(finding.root == "projects/PROJECT/locations/z/clusters/prod")
        #expect(input.documentCount == 1)
        #expect(input.files.sources["clusters"] != nil)
    }

    @Test func sameNamesInOtherProjectsHaveOtherFingerprints() throws {
        let first = findings(try input(["c": Self.export]))
        let second = findings(try input(["c": Self.export.replacingOccurrences(of: "PROJECT", with: "other")]))
        let moved = findings(try input(["d": "\n\n" + Self.export]))
        #expect(Set(first.map(\.fingerprint)).isDisjoint(with: second.map(\.fingerprint)))
        #expect(Set(first.map(\.fingerprint)) == Set(moved.map(\.fingerprint)))
    }

    @Test(arguments: ["notes.md", "x.json", "empty"])
    func namedFilesThatAreNoneAreRefused(_ name: String) throws {
        let files = ["notes.md": "# Notes\n", "x.json": "{\"a\": 1}", "empty": "", "clusters": Self.export]
        #expect(try input(files).files.unread.isEmpty)
        let named = try input(files, [name, "clusters"])
        #expect(named.files.unread.map(\.file) == [name])
        #expect(named.documentCount == 1)
    }

    @Test func aFolderWithoutAnythingIsReported() throws {
        let input = try input(["x.json": "{\"a\": 1}"])
        #expect(input.files.unread.map(\.error) == ["there are no Terraform files, plans or exports here"])
    }

    @Test func assetsOfOtherTypesAreCounted() throws {
        let asset = #"{"name": "//storage.googleapis.com/b", "assetType": "storage.googleapis.com/Bucket"}"#
        let one = try input(["assets": asset])
        let two = try input(["assets": asset + "\n" + asset])
        #expect(
            one.files.passedOver.map(\.error.description) == ["1 asset of another type than a cluster or node pool"]
        )
        #expect(
            two.files.passedOver.map(\.error.description) == ["2 assets of other types than clusters and node pools"]
        )
        #expect(two.documentCount == 1)
    }

    @Test func whatBeginsLikeJSONAndIsNoDocumentIsListed() throws {
        let all = try input([
            "package.json": #"{"name": "x", "config": {"a": 1}}"#, "list.json": "[1, 2]", "tsconfig.json": "{ // x\n}",
            "empty.json": "[]", "notes.txt": "x", "main.tf": "",
        ])
        #expect(all.files.unread.isEmpty)
        #expect(
            all.files.passedOver.map(\.file).sorted() == ["empty.json", "list.json", "package.json", "tsconfig.json"]
        )
    }

    @Test func whateverIsCutOffIsJudgedOrReported() throws {
        // The array is not closed, but the cluster in it is whole.
        #expect(try input(["c": String(Self.export.dropLast(3))], ["c"]).documentCount == 1)
        let text = Array(Self.export.utf8)
        for length in 70..<text.count - 3 {
            let input = try input(["c": String(decoding: text[..<length], as: UTF8.self)], ["c"])
            #expect(input.files.unread.count == 1, "cut off behind \(length) bytes")
            #expect(input.inventories.isEmpty)
            #expect(input.documentCount == 0)
        }
    }
}
