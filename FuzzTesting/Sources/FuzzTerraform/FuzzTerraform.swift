import FuzzFiles
import FuzzSupport
import TerraformInput

/// Any bytes as a module, beside node pools whose settings refer to what it declares.
///
/// The first byte says where the rest goes, a digit from 0 to 7: 1 main.tf.json instead of main.tf,
/// 2 also the module that is called, 4 also terraform.tfvars and a template file.
@main
struct FuzzTerraform {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzTerraform.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        guard let mode = bytes.first else { return }
        let files = MemoryFiles(files(mode, Array(bytes.dropFirst())))
        let first = outcome(files)
        // Hashing is seeded anew for each process only; a second run still meets other addresses and other capacities.
        let second = outcome(files)
        Fuzzing.require(first == second, "two runs differ:\n\(first)\n\(second)")
    }

    private static func outcome(_ files: MemoryFiles) -> String {
        let scan = TerraformScan("/scan", options: TerraformOptions(), fileSystem: files)
        return "\(scan.inventories) \(scan.files.unread) \(scan.files.passedOver) \(scan.files.sources.keys.sorted())"
    }

    private static func files(_ mode: UInt8, _ bytes: [UInt8]) -> [String: [UInt8]] {
        let name = mode & 1 == 0 ? "main.tf" : "main.tf.json"
        var files = ["/scan/\(name)": bytes, "/scan/pools.tf": Array(pools.utf8)]
        if mode & 2 != 0 { files["/scan/child/\(name)"] = bytes }
        if mode & 4 != 0 {
            files["/scan/terraform.tfvars"] = bytes
            files["/scan/text.tftpl"] = bytes
        }
        return files
    }

    private static let pools = """
        module "child" {
          source = "./child"
          a      = local.a
          b      = [for key, value in local.b : value]
        }

        locals {
          rendered = try(templatefile("text.tftpl", { a = local.a, b = local.b }), "")
          decoded  = try(jsondecode(local.a), yamldecode(local.a), csvdecode(local.a), local.a)
        }

        resource "google_container_cluster" "from_input" {
          count                 = local.count
          enable_shielded_nodes = local.a == local.b ? var.a : module.child.a
          enable_autopilot      = can(local.decoded)
        }

        resource "google_container_node_pool" "from_locals" {
          for_each = local.each
          node_config {
            shielded_instance_config {
              enable_secure_boot          = each.value
              enable_integrity_monitoring = lookup(local.map, each.key, var.b)
            }
          }
        }

        resource "google_container_node_pool" "from_blocks" {
          dynamic "node_config" {
            for_each = local.list
            content {
              dynamic "shielded_instance_config" {
                for_each = node_config.value
                content {
                  enable_secure_boot          = local.rendered == shielded_instance_config.key
                  enable_integrity_monitoring = google_container_node_pool.from_locals[*].node_config[0]
                }
              }
            }
          }
        }

        """
}
