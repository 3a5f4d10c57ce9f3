import Foundation
import TestSupport
import Testing

/// Settings, exit statuses and output files, as a user meets them.
struct SettingsCommandTests {
    private static let pool = """
        resource "google_container_node_pool" "work" {
          cluster = "prod"
        }
        """
    private static let open = """
        variable "on" { type = bool }
        resource "google_container_node_pool" "open" {
          node_config {
            shielded_instance_config {
              enable_secure_boot = var.on
            }
          }
        }
        """

    private func inFolder<Result>(_ files: [String: String], _ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            return try work(folder)
        }
    }

    private func status(_ arguments: [String], in folder: String, _ environment: [String: String] = [:]) throws -> Int32
    {
        try Binary.run(arguments, in: folder, environment: environment).status
    }

    @Test func exitStatusFollowsThePolicy() throws {
        try inFolder(["main.tf": Self.pool]) { (folder: String) throws in
            #expect(try status(["scan"], in: folder) == 2)
            #expect(try status(["scan", "--fail-on", "high"], in: folder) == 2)
            #expect(try status(["scan", "--fail-on", "critical"], in: folder) == 0)
            #expect(try status(["scan", "--exit-zero"], in: folder) == 0)
            #expect(try status(["scan", "--exit-zero", "nowhere"], in: folder) == 1)
        }
        try inFolder(["main.tf": Self.open]) { (folder: String) throws in
            #expect(try status(["scan"], in: folder) == 2)
            #expect(try status(["scan", "--fail-on", "critical"], in: folder) == 0)
            #expect(try status(["scan", "--allow-undetermined"], in: folder) == 0)
        }
    }

    @Test func theFileTheEnvironmentAndTheCommandLineCountInTurn() throws {
        try inFolder(["main.tf": Self.pool, ".shieldwatch.yaml": "exit-zero: true\n"]) { (folder: String) throws in
            #expect(try status(["scan"], in: folder) == 0)
            #expect(try status(["scan"], in: folder, ["SHIELDWATCH_EXIT_ZERO": "false"]) == 2)
            #expect(try status(["scan", "--no-exit-zero"], in: folder) == 2)
            #expect(try status(["scan", "--exit-zero"], in: folder, ["SHIELDWATCH_EXIT_ZERO": "false"]) == 0)
        }
    }

    @Test func theFileOfTheRepositoryCountsInItsFolders() throws {
        let files = [
            ".git/HEAD": "x", ".shieldwatch.yaml": "paths: [live]\nvar-file: [on.tfvars]\n", "on.tfvars": "on = true\n",
            "live/main.tf": Self.open, "live/deep/readme": "",
        ]
        try inFolder(files) { (folder: String) throws in
            for place in ["", "/live", "/live/deep"] {
                #expect(try status(["scan"], in: folder + place) == 0)
            }
            let shown = try Binary.run(["config", "show", "--fail-on", "high"], in: folder + "/live")
            #expect(shown.status == 0)
            let rows = shown.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            #expect(rows.contains(["paths", "../live", "../.shieldwatch.yaml:1"]))
            #expect(rows.contains(["var-file", "../on.tfvars", "../.shieldwatch.yaml:2"]))
            #expect(rows.contains(["fail-on", "high", "--fail-on"]))
            #expect(rows.contains(["format", "text", "default"]))
        }
    }

    @Test func settingsAreShownAsJSON() throws {
        try inFolder([:]) { (folder: String) throws in
            let run = try Binary.run(
                ["config", "show", "--format", "json", "--exit-zero", "a", "b"],
                in: folder,
                environment: ["SHIELDWATCH_COLOR": "never"]
            )
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            )
            let settings = try #require(object["settings"] as? [[String: Any]])
            func find(_ key: String) -> [String: Any]? { settings.first { $0["key"] as? String == key } }
            #expect(find("paths")?["value"] as? [String] == ["a", "b"])
            #expect(find("exit-zero")?["value"] as? Bool == true)
            #expect(find("color")?["origin"] as? String == "SHIELDWATCH_COLOR")
            #expect(find("baseline")?["value"] is NSNull)
        }
    }

    @Test func complaintsMoveNoCursor() throws {
        try inFolder([".shieldwatch.yaml": "\"\\e[31mred\": 1\n"]) { (folder: String) throws in
            let run = try Binary.run(["scan"], in: folder)
            #expect(run.status == 1)
            #expect(run.complaints.contains("there is no key '\u{FFFD}[31mred'"))
        }
    }

    @Test func everySettingHasItsFlag() throws {
        let shown = try Binary.run(["config", "show"]).output.split(separator: "\n").dropFirst()
        let keys = shown.compactMap { $0.split(separator: " ").first }
        let help = try Binary.run(["scan", "--help"]).output
        #expect(keys.count > 10)
        for key in keys where key != "paths" { #expect(help.contains("--\(key)") || help.contains("--[no-]\(key)")) }
    }

    @Test func aBrokenFileEndsTheRun() throws {
        try inFolder(["main.tf": Self.pool, ".shieldwatch.yaml": "color: never\nformatt: json\n"]) {
            (folder: String) throws in
            let run = try Binary.run(["scan", "--exit-zero"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains(".shieldwatch.yaml:2:1: there is no key 'formatt'; did you mean 'format'?"))
            #expect(try status(["config", "show"], in: folder) == 1)
            #expect(try status(["scan", "--config", "nowhere.yaml"], in: folder) == 1)
        }
    }

    @Test(arguments: [
        (["scan", "--format", "jsn"], "'json'"), (["scan", "--fail-on", "hihg"], "'high'"),
        (["scan", "--lang", "jp"], "'ja'"), (["scan", "--color", "allways"], "'always'"),
        (["scan", "--formatt", "json"], "'--format'"), (["scna"], "'scan'"), (["baseline", "craete"], "'create'"),
        (["explain", "node-secureboot"], "'node-secure-boot'"), (["help", "exit-code"], "'exit-codes'"),
        (["scan", "--today", "2026-02-30"], "2027-01-31"), (["scan", "--baseline", ""], "empty"),
    ])
    func usageErrorsNameWhatWasMeant(_ arguments: [String], _ words: String) throws {
        let run = try Binary.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.complaints.contains(words))
    }

    @Test func variablesOfTheEnvironmentAreChecked() throws {
        try inFolder(["main.tf": Self.pool]) { (folder: String) throws in
            #expect(try status(["scan"], in: folder, ["SHIELDWATCH_FORMAT": "jsn"]) == 64)
            let run = try Binary.run(["scan"], in: folder, environment: ["SHIELDWATCH_FAILON": "low"])
            #expect(run.complaints.contains("did you mean SHIELDWATCH_FAIL_ON?"))
        }
    }

    // MARK: Output files

    @Test func reportsGoToFilesInOneStep() throws {
        try inFolder(["main.tf": Self.pool, "old.json": "old", "folder/keep": ""]) { (folder: String) throws in
            let shown = try Binary.run(["scan", "--format", "json"], in: folder)
            let run = try Binary.run(["scan", "--format", "json", "--output-file", "old.json"], in: folder)
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("1 finding (1 high)"))
            #expect(try String(contentsOfFile: folder + "/old.json", encoding: .utf8) == shown.output)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
            #expect(try status(["scan", "--output-file", "folder"], in: folder) == 1)
            #expect(try status(["scan", "--output-file", "nowhere/report"], in: folder) == 1)
            #expect(
                try Binary.run(["scan", "--format", "json", "--output-file", "-"], in: folder).output == shown.output
            )
            #expect(
                try Binary.run(["scan", "--format", "json", "--output-file", "/dev/stdout"], in: folder).output
                    == shown.output
            )
        }
    }

    @Test func linksAndModesOfFilesStay() throws {
        try inFolder(["main.tf": Self.pool, "real.txt": "old"]) { (folder: String) throws in
            let files = FileManager.default
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/real.txt")
            try files.createSymbolicLink(atPath: folder + "/link.txt", withDestinationPath: "real.txt")
            #expect(try status(["scan", "--output-file", "link.txt"], in: folder) == 2)
            #expect(try files.destinationOfSymbolicLink(atPath: folder + "/link.txt") == "real.txt")
            #expect(try String(contentsOfFile: folder + "/real.txt", encoding: .utf8).contains("node-secure-boot"))
            let mode = try files.attributesOfItem(atPath: folder + "/real.txt")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    /// A repository that somebody scans must not choose which of their files are replaced.
    @Test(arguments: ["../outside.txt", "/outside.txt", "link.txt", "linked/report.txt"])
    func aRepositoryCannotWriteOutOfItself(_ target: String) throws {
        let files = [
            "outside.txt": "mine", "elsewhere/keep": "", "repository/main.tf": Self.pool,
            "repository/.shieldwatch.yaml": "output-file: \(target)\n",
        ]
        try inFolder(files) { (folder: String) throws in
            let manager = FileManager.default
            try manager.createSymbolicLink(
                atPath: folder + "/repository/link.txt",
                withDestinationPath: "../outside.txt"
            )
            try manager.createSymbolicLink(atPath: folder + "/repository/linked", withDestinationPath: "../elsewhere")
            let run = try Binary.run(["scan"], in: folder + "/repository")
            #expect(run.status == 1)
            #expect(run.complaints.contains("leads out"))
            #expect(try String(contentsOfFile: folder + "/outside.txt", encoding: .utf8) == "mine")
            #expect(try manager.contentsOfDirectory(atPath: folder + "/elsewhere") == ["keep"])
        }
    }
}
