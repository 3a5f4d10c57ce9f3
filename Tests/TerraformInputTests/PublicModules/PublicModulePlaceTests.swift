import Findings
import GKEInventory
import TestSupport
import Testing

@testable import TerraformInput

/// What a published module makes of a call is shown in the call: nobody here has the module's own files.
struct PublicModulePlaceTests {
    private static let main = """
        module "gke" {
          source  = "terraform-google-modules/kubernetes-engine/google"
          version = "44.2.0"
          node_pools = [
            { name = "told", enable_integrity_monitoring = false },
            { name = "asked", enable_integrity_monitoring = var.watch },
          ]
        }
        variable "watch" {}
        """

    private func setting(_ pool: String, _ read: (NodeSettings) -> Setting<Bool>) throws -> Setting<Bool> {
        try PackageFolder.withTemporaryFolder { folder in
            try PackageFolder.write(["main.tf": Self.main], to: folder)
            let scan = TerraformScan(folder, options: TerraformOptions())
            #expect(scan.files.sources.keys.allSatisfy { $0 == "main.tf" })
            let pools = scan.inventories.flatMap(\.pools)
            return try read(#require(pools.first { $0.address.hasSuffix("pools[\"\(pool)\"]") }).settings)
        }
    }

    private func place(_ setting: Setting<Bool>) -> [Int] {
        [setting.origin.location.line, setting.origin.location.column]
    }

    @Test func aValueInTheCallIsMarkedThere() throws {
        let setting = try setting("told") { $0.integrityMonitoring }
        #expect(setting.value == false)
        #expect(place(setting) == [5, 52])
        #expect(setting.origin.calls.isEmpty)
    }

    @Test func anOpenValueIsMarkedThere() throws {
        #expect(place(try setting("asked") { $0.integrityMonitoring }) == [6, 53])
    }

    @Test func whatTheModuleMakesOfSilenceIsMarkedAtTheCall() throws {
        let setting = try setting("told") { $0.secureBoot }
        guard case .defaulted(false, .module(let name, let version), _) = setting else {
            Issue.record("\(setting)")
            return
        }
        #expect(name == "terraform-google-modules/kubernetes-engine/google" && version == "44.2.0")
        #expect(place(setting) == [1, 1])
    }
}
