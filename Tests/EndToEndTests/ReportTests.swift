import Foundation
import TestSupport
import Testing

/// Reports for other programs, as the binary writes them.
struct ReportTests {
    private static func pool(_ name: String) -> String {
        """
        resource "google_container_node_pool" "\(name)" {
          cluster = "prod"
          node_config {
            shielded_instance_config {
              enable_integrity_monitoring = false
              enable_secure_boot          = true
            }
          }
        }

        """
    }

    private func results(_ files: [String: String], _ path: String = ".") throws -> [[String: Any]] {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(files, to: folder)
            let run = try Binary.run(["scan", path, "--format", "sarif"], in: folder)
            #expect(run.complaints.isEmpty)
            let log = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            )
            let runs = try #require(log["runs"] as? [[String: Any]])
            return try #require(runs.first?["results"] as? [[String: Any]])
        }
    }

    private func fingerprints(_ files: [String: String]) throws -> Set<[String: String]> {
        Set(try results(files).compactMap { $0["partialFingerprints"] as? [String: String] })
    }

    @Test func aFingerprintFollowsAResourceAndNotItsName() throws {
        let here = try fingerprints(["main.tf": Self.pool("web")])
        #expect(!here.isEmpty)
        let moved = "# comments\n\nlocals { size = 3 }\n\n" + Self.pool("web")
        #expect(try fingerprints(["main.tf": moved]) == here)
        let apart = try fingerprints(["main.tf": Self.pool("other") + Self.pool("web")])
        #expect(apart.isSuperset(of: here) && apart.count == 2 * here.count)
        #expect(try fingerprints(["main.tf": Self.pool("renamed")]).isDisjoint(with: here))
    }

    /// Code scanning looks files up from the repository's root, whatever folder was scanned.
    @Test func pathsAreThoseOfTheRepository() throws {
        func uri(_ files: [String: String], _ path: String) throws -> String? {
            let location = try results(files, path).first?["locations"] as? [[String: Any]]
            let physical = location?.first?["physicalLocation"] as? [String: Any]
            return (physical?["artifactLocation"] as? [String: Any])?["uri"] as? String
        }
        let main = "infra/a b/main.tf"
        #expect(try uri([main: Self.pool("web"), ".git/HEAD": ""], "infra") == "infra/a%20b/main.tf")
        #expect(try uri([main: Self.pool("web")], "infra") == "a%20b/main.tf")
    }

    @Test func theVersionIsTold() throws {
        let version = try Binary.run(["--version"]).output.split(separator: "\n").first ?? ""
        let report = try Binary.run(["scan", "Examples/fleet", "--format", "sarif"]).output
        #expect(!version.isEmpty && report.contains("\"semanticVersion\" : \"\(version)\""))
    }
}
