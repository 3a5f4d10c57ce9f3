import Foundation
import TestSupport
import Testing

/// The binary, run as a user runs it.
struct CommandTests {
    private static let failing = """
        resource "google_container_node_pool" "work" {
          cluster = "prod"
          node_config {
            shielded_instance_config {
              enable_integrity_monitoring = var.watch
              enable_secure_boot          = true
            }
          }
        }
        variable "watch" { type = bool }
        """

    private func inFolder<Result>(_ files: [String: String], _ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            return try work(folder)
        }
    }

    @Test func exitStatusSaysWhatHappened() throws {
        try inFolder(["main.tf": Self.failing]) { (folder: String) throws in
            #expect(try Binary.run(["scan"], in: folder).status == 2)
            #expect(try Binary.run(["scan", "--allow-undetermined"], in: folder).status == 0)
            #expect(try Binary.run(["scan", "--var", "watch=true"], in: folder).status == 0)
            #expect(try Binary.run(["scan", "--var", "watch=false", "--allow-undetermined"], in: folder).status == 2)
            #expect(try Binary.run(["scan", "--format", "nope"], in: folder).status == 64)
            #expect(try Binary.run(["scan", "--var", "watch"], in: folder).status == 64)
            #expect(try Binary.run(["scan", "nowhere"], in: folder).status == 1)
            #expect(try Binary.run(["scan"], in: folder, environment: ["TF_VAR_watch": "true"]).status == 0)
        }
        try inFolder(["main.tf": Self.failing, "broken.tf": "a ="]) { (folder: String) throws in
            #expect(try Binary.run(["scan"], in: folder).status == 1)
        }
        try inFolder(["readme.txt": ""]) { (folder: String) throws in
            #expect(try Binary.run(["scan"], in: folder).status == 1)
        }
    }

    /// Of `--var` and `--var-file` the one further right counts.
    @Test func variablesCountInOrder() throws {
        try inFolder(["main.tf": Self.failing, "off.tfvars": "watch = false\n"]) { (folder: String) throws in
            #expect(
                try Binary.run(["scan", "--var-file", "off.tfvars", "--var", "watch=true"], in: folder).status == 0
            )
            #expect(try Binary.run(["scan", "--var=watch=true", "--var-file=off.tfvars"], in: folder).status == 2)
        }
    }

    @Test func jsonIsTheSameWhereverItRuns() throws {
        try inFolder(["main.tf": Self.failing]) { (folder: String) throws in
            let here = try Binary.run(["scan", ".", "--format", "json"], in: folder)
            let there = try Binary.run(
                ["scan", folder, "--format", "json"],
                in: "/",
                environment: ["LANG": "ja_JP.UTF-8"]
            )
            #expect(here.output == there.output)
            #expect(here.complaints.isEmpty)
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(here.output.utf8)) as? [String: Any]
            )
            #expect(document["schemaVersion"] as? Int == 1)
        }
    }

    @Test(arguments: [
        ["--version"], ["rules"], ["config", "show"], ["config", "show", "--lang", "ja"],
        ["explain", "suppression-invalid"],
        ["baseline", "create", "Examples/fleet"],
        ["explain", "node-integrity-monitoring"],
        ["explain", "CKV_GCP_68"], ["explain", "cluster-shielded-nodes"],
        ["explain", "node-image-unsupported"], ["explain", "cluster-version-too-old"],
        ["rules", "--lang", "ja"], ["explain", "node-integrity-monitoring", "--lang", "ja"],
        ["explain", "node-secure-boot", "--lang", "ja"], ["explain", "cluster-shielded-nodes", "--lang", "ja"],
        ["explain", "node-image-unsupported", "--lang", "ja"], ["explain", "cluster-version-too-old", "--lang", "ja"],
        ["explain", "node-secure-boot", "--format", "json"],
        ["explain", "node-secure-boot", "--format", "json", "--lang", "ja"],
        ["scan", "Examples/fleet"], ["scan", "Examples/fleet", "--format", "json", "--show-passed"],
    ])
    func printsWhatIsRecorded(_ arguments: [String]) throws {
        let run = try Binary.run(arguments)
        let name = arguments.joined(separator: "-").replacingOccurrences(of: "/", with: "-")
        let expected = try Snapshot.recorded("commands/\(name).txt", actual: run.output)
        #expect(run.output == expected)
        #expect(run.complaints.isEmpty)
    }

    @Test func theEnvironmentChoosesTheLanguageOfTextButNotOfDocuments() throws {
        let rule = ["explain", "node-secure-boot"]
        let japanese = try Binary.run(rule + ["--lang", "ja"]).output
        let english = try Binary.run(rule).output
        #expect(try Binary.run(rule, environment: ["LANG": "ja_JP.UTF-8"]).output == japanese)
        #expect(try Binary.run(rule + ["--lang", "en"], environment: ["LANG": "ja_JP.UTF-8"]).output == english)
        #expect(try Binary.run(rule, environment: ["LANG": "ja_JP.UTF-8", "LC_ALL": "C"]).output == english)
        let document = rule + ["--format", "json"]
        #expect(
            try Binary.run(document, environment: ["LANG": "ja_JP.UTF-8"]).output == Binary.run(document).output
        )
        #expect(try Binary.run(rule + ["--lang", "fr"]).status == 64)
        #expect(try Binary.run(rule + ["--format", "xml"]).status == 64)
    }

    @Test func anUnknownRuleIsAUsageError() throws {
        let run = try Binary.run(["explain", "nothing"])
        #expect(run.status == 64)
        #expect(run.complaints.contains("node-integrity-monitoring"))
    }

    @Test func standardInputAndSubstitutionsAreRead() throws {
        let plan = "Fixtures/posture/planfile-default-pool/p.json"
        let commands = [
            "cat \(plan) | \(Binary.path) scan /dev/stdin", "\(Binary.path) scan /dev/stdin < \(plan)",
            "\(Binary.path) scan <(cat \(plan))",
        ]
        for command in commands {
            let run = try Tool.run("bash", ["-c", command])
            #expect(run.status == 2 && run.output.contains("1 finding"), "\(command): \(run.output)")
        }
        let empty = try Tool.run("bash", ["-c", ": | \(Binary.path) scan /dev/stdin"])
        #expect(empty.status == 1 && empty.output.contains("this file is empty"))
    }
}
