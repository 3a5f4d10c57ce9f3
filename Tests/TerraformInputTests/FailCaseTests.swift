import Foundation
import GKEInventory
import TerraformInput
import TestSupport
import Testing

/// What fuzzing has found, replayed: FuzzTesting/FailCases/FuzzTerraform and the seeds beside it.
@Suite struct FailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzTerraform"))
    func everyInputGivesOneResult(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let mode = try #require(bytes.first)
        let name = mode & 1 == 0 ? "main.tf" : "main.tf.json"
        try PackageFolder.withTemporaryFolder { folder in
            let content = Data(bytes.dropFirst())
            try content.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            if mode & 4 != 0 { try content.write(to: URL(fileURLWithPath: "\(folder)/terraform.tfvars")) }
            try PackageFolder.write(["pools.tf": Self.pools], to: folder)
            let first = TerraformScan(folder, options: TerraformOptions())
            let second = TerraformScan(folder, options: TerraformOptions())
            #expect("\(first.inventories)" == "\(second.inventories)")
            #expect(first.files.unread == second.files.unread)
            // Whatever the input says, the pool that is written down is reported with its setting.
            let plain = first.inventories.flatMap(\.pools).first { $0.address == "google_container_node_pool.plain" }
            #expect(plain?.settings.secureBoot.value == true)
            #expect(
                first.inventories.flatMap(\.pools).contains {
                    $0.address.hasPrefix("google_container_node_pool.from_input")
                }
            )
        }
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzTerraform").count > 4)
    }

    private static let pools = """
        resource "google_container_node_pool" "plain" {
          node_config {
            shielded_instance_config {
              enable_secure_boot = true
            }
          }
        }

        resource "google_container_node_pool" "from_input" {
          node_config {
            shielded_instance_config {
              enable_secure_boot          = local.a
              enable_integrity_monitoring = [local.b, local.each, local.list, local.count] == var.a
            }
          }
        }

        """
}
