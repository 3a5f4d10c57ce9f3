import Findings
import Foundation
import GKEInventory
import Messages
import TerraformInput
import TestSupport
import Testing

/// What a scan reads, what it leaves alone and where it says things are.
struct TerraformScanTests {
    private static let pool = """
        resource "google_container_node_pool" "work" {
          cluster = "prod"
          node_config {
            shielded_instance_config {
              enable_integrity_monitoring = false
            }
          }
        }

        """

    private func scan<Result>(
        _ files: [String: String],
        below path: String = "",
        _ work: (TerraformScan, String) throws -> Result
    ) throws -> Result {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(files, to: folder)
            return try work(
                TerraformScan(path.isEmpty ? folder : "\(folder)/\(path)", options: TerraformOptions()),
                folder
            )
        }
    }

    @Test func saysWhereTheValueIsWritten() throws {
        try scan(["main.tf": Self.pool]) { scan, _ in
            let pool = try #require(scan.inventories.first?.pools.first)
            guard case .written(false, let origin) = pool.settings.integrityMonitoring else {
                Issue.record("not written false"); return
            }
            #expect(
                origin.location == SourceLocation(file: "main.tf", line: 5, column: 37, end: .init(line: 5, column: 42))
            )
            guard case .defaulted(false, .provider, let header) = pool.settings.secureBoot else {
                Issue.record("no default"); return
            }
            #expect(header.location.line == 4)
        }
    }

    @Test func namesTheChainOfCalls() throws {
        let files = [
            "main.tf": "module \"a\" {\n  source = \"./a\"\n}\n",
            "a/main.tf": "\nmodule \"b\" {\n  for_each = { x = 1 }\n  source = \"./b\"\n}\n",
            "a/b/main.tf": Self.pool,
        ]
        try scan(files) { scan, _ in
            let pool = try #require(scan.inventories.first?.pools.first)
            #expect(pool.address == "module.a.module.b[\"x\"].google_container_node_pool.work")
            let calls = pool.settings.integrityMonitoring.origin.calls
            #expect(calls.map(\.address) == ["module.a", "module.a.module.b"])
            #expect(calls.map(\.location.file) == ["main.tf", "a/main.tf"])
        }
    }

    @Test func followsModulesUpToTheRepository() throws {
        let files = [
            ".git/HEAD": "x", "live/main.tf": "module \"p\" { source = \"../modules/p\" }\n",
            "modules/p/main.tf": Self.pool,
        ]
        try scan(files, below: "live") { scan, _ in
            let pool = try #require(scan.inventories.first?.pools.first)
            #expect(pool.settings.integrityMonitoring.origin.location.file == "../modules/p/main.tf")
        }
    }

    @Test func staysInsideWithoutARepository() throws {
        let files = ["live/main.tf": "module \"p\" { source = \"../modules/p\" }\n", "modules/p/main.tf": Self.pool]
        try scan(files, below: "live") { scan, _ in
            let module = try #require(scan.inventories.first?.unreadableModules.first)
            #expect(module.missing.first?.detail.description.contains("outside of the repository") == true)
        }
    }

    @Test func readsFilesOnlyBelowWhatIsScanned() throws {
        let main = """
            resource "google_container_node_pool" "work" {
              node_config {
                shielded_instance_config {
                  enable_integrity_monitoring = file("../secret") == "on"
                }
              }
            }
            """
        try scan([".git/HEAD": "x", "live/main.tf": main, "secret": "on"], below: "live") { scan, _ in
            guard
                case .notDetermined(let missing, _) = scan.inventories.first?.pools.first?.settings.integrityMonitoring
            else {
                Issue.record("determined"); return
            }
            #expect(missing.map(\.reference) == ["../secret"])
            #expect(missing.first?.kind == .file)
        }
    }

    @Test func linksDoNotLeadOutsideOrInCircles() throws {
        try scan(["a/main.tf": Self.pool, "x/keep": ""]) { _, folder in
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/again", withDestinationPath: "..")
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/out.tf", withDestinationPath: "/etc/passwd")
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/etc", withDestinationPath: "/etc")
            let scan = TerraformScan(folder, options: TerraformOptions())
            #expect(scan.inventories.flatMap(\.pools).count == 1)
            #expect(scan.files.unread.map(\.file) == ["a/out.tf"])
            #expect(scan.files.passedOver.map(\.file) == ["a/etc"])
        }
    }

    @Test func doesNotOpenPipes() throws {
        try scan(["main.tf": Self.pool]) { _, folder in
            #expect(mkfifo("\(folder)/pipe.tf", 0o600) == 0)
            let scan = TerraformScan(folder, options: TerraformOptions())
            #expect(scan.files.unread == [UnreadFile(file: "pipe.tf", error: "this is not a regular file")])
            #expect(scan.inventories.flatMap(\.pools).count == 1)
        }
    }

    @Test func aFileStandsForItsFolder() throws {
        try scan(["main.tf": Self.pool, "sub/main.tf": Self.pool], below: "main.tf") { scan, _ in
            #expect(scan.inventories.map(\.root) == ["."])
            #expect(scan.inventories.flatMap(\.pools).count == 1)
        }
    }

    @Test func nothingAtAPathIsReported() {
        let scan = TerraformScan("/nowhere/at/all", options: TerraformOptions())
        #expect(scan.files.unread == [UnreadFile(file: "/nowhere/at/all", error: "there is nothing at this path")])
    }

    @Test func otherFilesAreOfferedToWhoReadsDocuments() throws {
        let files = ["a/main.tf": Self.pool, "a/plan": "{}", "a/.hidden": "", "notes.md": "", "main.tfvars": ""]
        try scan(files) { _, folder in
            var offered: [String] = []
            let paths = ["\(folder)/a", "\(folder)/notes.md"]
            let scan = TerraformScan(paths, options: TerraformOptions()) { document in
                offered.append("\(document.shown) \(document.isNamed)")
                return false
            }
            #expect(offered == ["a/plan false", "notes.md true"])
            #expect(scan.files.unread.isEmpty)
        }
    }

    @Test func severalPathsAreOneScan() throws {
        let files = ["live/main.tf": "module \"p\" { source = \"../mods/p\" }\n", "mods/p/main.tf": Self.pool]
        try scan(files) { _, folder in
            let paths = ["\(folder)/live", "\(folder)/mods", "\(folder)/live/", "\(folder)/live/main.tf"]
            let scan = TerraformScan(paths, options: TerraformOptions())
            #expect(scan.inventories.map(\.root) == ["live"])
            #expect(
                scan.inventories.flatMap(\.pools).map(\.settings.integrityMonitoring.origin.location.file) == [
                    "mods/p/main.tf"
                ]
            )
            #expect(scan.files.unread.isEmpty)
        }
    }

    @Test func linksIntoHiddenFoldersAreFollowed() throws {
        try scan([".envs/prod/main.tf": Self.pool]) { _, folder in
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/prod", withDestinationPath: ".envs/prod")
            let scan = TerraformScan(folder, options: TerraformOptions())
            #expect(scan.inventories.flatMap(\.pools).count == 1)
        }
    }

    @Test func aPathWithNothingIsReportedBesideOneThatLeadsElsewhere() throws {
        try scan(["a/.envs/prod/main.tf": Self.pool, "b/keep": ""]) { _, folder in
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/prod", withDestinationPath: ".envs/prod")
            let scan = TerraformScan(["\(folder)/a", "\(folder)/b"], options: TerraformOptions())
            #expect(scan.inventories.flatMap(\.pools).count == 1)
            #expect(scan.files.unread.map(\.file) == ["\(folder)/b"])
        }
    }

    @Test func aBrokenVariableFileOpensWhatWeakerSourcesSay() throws {
        let main = Self.pool.replacing("= false", with: "= var.watch") + "variable \"watch\" {}\n"
        try scan(["main.tf": main, "terraform.tfvars": "watch ="]) { _, folder in
            let weaker = TerraformScan(folder, options: TerraformOptions(environment: ["TF_VAR_watch": "true"]))
            let given = TerraformOptions.VariableSetting.value(name: "watch", text: "true")
            let stronger = TerraformScan(folder, options: TerraformOptions(variables: [given]))
            #expect(weaker.inventories.first?.pools.first?.settings.integrityMonitoring.value == nil)
            #expect(stronger.inventories.first?.pools.first?.settings.integrityMonitoring.value == true)
        }
    }

    @Test func brokenVariableFilesAreReportedWhateverTheRootCreates() throws {
        try scan(["main.tf": "locals {}\n", "terraform.tfvars": "a ="]) { _, folder in
            let scan = TerraformScan(folder, options: TerraformOptions(variables: [.file(path: "/nowhere.tfvars")]))
            #expect(scan.files.unread.map(\.file) == ["terraform.tfvars", "/nowhere.tfvars"])
        }
    }

    @Test func namesVariablesThatNobodyDeclares() throws {
        try scan(["main.tf": "variable \"a\" {}\n"]) { _, folder in
            let given = ["a", "b"].map { TerraformOptions.VariableSetting.value(name: $0, text: "1") }
            let scan = TerraformScan(folder, options: TerraformOptions(variables: given))
            #expect(scan.undeclaredVariables == ["b"])
        }
    }

    /// Columns count scalars, lines end in two bytes, and the place is still exact.
    @Test func placesAreRightBehindJapaneseAndCarriageReturns() throws {
        let text =
            "# 監視\r\nresource \"google_container_node_pool\" \"p\" {\r\n  node_config {\r\n    shielded_instance_config {\r\n"
            + "      enable_integrity_monitoring = /* 監視しない */ false\r\n    }\r\n  }\r\n}\r\n"
        try scan(["main.tf": text]) { scan, _ in
            let origin = try #require(scan.inventories.first?.pools.first).settings.integrityMonitoring.origin
            #expect(origin.location.line == 5)
            #expect(origin.location.column == 49)
        }
    }
}

/// A setting that refers to its value leads to where the value stands.
struct ValueTraceTests {
    private func source(_ files: [String: String]) throws -> String? {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            let pool = TerraformScan(folder, options: TerraformOptions()).inventories.first?.pools.first
            let location = try #require(pool).settings.integrityMonitoring.origin.source
            return location.map { "\($0.file):\($0.line):\($0.column)" }
        }
    }

    private func pool(_ value: String, _ meta: String = "") -> String {
        """
        resource "google_container_node_pool" "work" {
          \(meta)
          node_config {
            shielded_instance_config {
              enable_integrity_monitoring = \(value)
            }
          }
        }

        """
    }

    @Test func throughVariablesAndLocals() throws {
        let main =
            pool("local.watch") + "locals {\n  watch = var.watch\n}\nvariable \"watch\" {\n  default = false\n}\n"
        #expect(try source(["main.tf": main]) == "main.tf:13:13")
        #expect(try source(["main.tf": main, "terraform.tfvars": "watch = false\n"]) == "terraform.tfvars:1:9")
    }

    @Test func throughModulesAndLoops() throws {
        let files = [
            "main.tf":
                "module \"p\" {\n  source = \"./p\"\n  for_each = var.pools\n  pool = each.value\n}\nvariable \"pools\" {}\n",
            "p/main.tf": pool("var.pool.watch") + "variable \"pool\" {}\n",
            "terraform.tfvars": "pools = {\n  \"a\" = { watch = false }\n}\n",
        ]
        #expect(try source(files) == "terraform.tfvars:2:19")
    }

    @Test func notWhereItIsWrittenOutOrComputed() throws {
        #expect(try source(["main.tf": pool("false")]) == nil)
        #expect(try source(["main.tf": pool("!var.a") + "variable \"a\" {\n default = true\n}\n"]) == nil)
        #expect(try source(["main.tf": pool("local.a") + "locals {\n  a = alltrue([false])\n}\n"]) == nil)
    }
}
