import Foundation
import TestSupport
import Testing

/// From a project's first scan to one that reports only what is new.
struct BaselineCommandTests {
    private static func pool(_ name: String, _ secureBoot: String = "false") -> String {
        """
        resource "google_container_node_pool" "\(name)" {
          node_config {
            shielded_instance_config {
              enable_secure_boot = \(secureBoot)
            }
          }
        }

        """
    }

    private func inFolder<Result>(_ files: [String: String], _ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            return try work(folder)
        }
    }

    private func baseline(_ output: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return try #require(object?["baseline"] as? [String: Any])
    }

    @Test func whatIsKnownIsLeftOutUntilItIsGone() throws {
        try inFolder(["live/main.tf": Self.pool("a") + Self.pool("b")]) { (folder: String) throws in
            let create = try Binary.run(["baseline", "create", ".", "--output-file", "known.json"], in: folder)
            #expect(create.status == 0 && create.output.isEmpty && create.complaints.isEmpty)
            #expect(
                try Binary.run(["baseline", "create"], in: folder).output
                    == String(contentsOfFile: folder + "/known.json", encoding: .utf8)
            )

            let clean = try Binary.run(["scan", "--baseline", "known.json"], in: folder)
            #expect(clean.status == 0)
            #expect(clean.output.contains("2 suppressed"))

            // Lines move, one pool is repaired, one is new.
            let later = "# moved\n\n" + Self.pool("a", "true") + Self.pool("b") + Self.pool("c")
            try PackageFolder.write(["live/main.tf": later], to: folder)
            let scan = try Binary.run(["scan", "--baseline", "known.json"], in: folder)
            #expect(scan.status == 2)
            #expect(scan.output.contains("google_container_node_pool.c"))
            #expect(scan.output.contains("1 finding recorded in known.json is gone"))
            #expect(scan.output.contains("gone: node-secure-boot at google_container_node_pool.a in live"))
            let json = try baseline(
                Binary.run(["scan", "--baseline", "known.json", "--format", "json"], in: folder).output
            )
            #expect(json["matched"] as? Int == 1)
            #expect((json["gone"] as? [[String: String]])?.map { $0["address"] } == ["google_container_node_pool.a"])

            try PackageFolder.write(["live/main.tf": Self.pool("a", "true")], to: folder)
            #expect(try Binary.run(["scan", "--baseline", "known.json"], in: folder).status == 0)
        }
    }

    @Test func aRecordedQuestionThatBecomesAFindingIsReported() throws {
        let files = ["main.tf": "variable \"on\" { type = bool }\n" + Self.pool("a", "var.on")]
        try inFolder(files) { (folder: String) throws in
            _ = try Binary.run(["baseline", "create", "--output-file", "known.json"], in: folder)
            #expect(try Binary.run(["scan", "--baseline", "known.json"], in: folder).status == 0)
            let run = try Binary.run(["scan", "--baseline", "known.json", "--var", "on=false"], in: folder)
            #expect(run.status == 2)
            #expect(!run.output.contains("gone"))
        }
    }

    @Test func anIncompleteScanIsWrittenAndSaidToBe() throws {
        try inFolder(["main.tf": Self.pool("a"), "broken.tf": "a ="]) { (folder: String) throws in
            let run = try Binary.run(["baseline", "create"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.contains("google_container_node_pool.a"))
            #expect(run.complaints.contains("broken.tf:1:4"))
            #expect(run.complaints.contains("incomplete"))
        }
    }

    @Test func aBaselineOfAnotherProjectIsRefused() throws {
        try inFolder(["live/main.tf": Self.pool("a"), "lab/main.tf": Self.pool("b")]) { (folder: String) throws in
            let text = try Binary.run(["baseline", "create"], in: folder).output
            try PackageFolder.write(["known.json": text, "cut.json": String(text.prefix(80))], to: folder)
            let other = try Binary.run(["scan", "live", "--baseline", "known.json"], in: folder)
            #expect(other.status == 1)
            #expect(other.output.contains("its roots are lab, live, and here are ."))
            #expect(other.output.contains("1 finding"))
            let cut = try Binary.run(["scan", "--exit-zero", "--baseline", "cut.json", "--format", "json"], in: folder)
            #expect(cut.status == 1)
            #expect(cut.output.contains("\"file\" : \"cut.json\""))
            #expect(try Binary.run(["scan", "--baseline", "nowhere.json"], in: folder).status == 1)
        }
    }

    @Test func suppressionsExpireByTheDay() throws {
        let comment = "# shieldwatch:ignore node-secure-boot a lab until 2026-11-24\n"
        try inFolder(["main.tf": comment + Self.pool("a")]) { (folder: String) throws in
            #expect(try Binary.run(["scan", "--today", "2026-11-24"], in: folder).status == 0)
            let after = try Binary.run(["scan", "--today", "2026-11-25"], in: folder)
            #expect(after.status == 2)
            #expect(after.output.contains("suppression-expired"))
            // The clock itself: some day this century is over, and the first one of it is.
            try PackageFolder.write(
                ["main.tf": comment.replacingOccurrences(of: "2026-11-24", with: "2001-01-01") + Self.pool("a")],
                to: folder
            )
            #expect(try Binary.run(["scan"], in: folder).output.contains("suppression-expired"))
        }
    }
}
