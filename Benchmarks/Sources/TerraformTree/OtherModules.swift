/// Node pools from a list of maps, as public modules take them.
enum PoolModule {
    static func files(_ index: Int) -> [(String, String)] {
        [
            ("main.tf", main), ("variables.tf", variables), ("outputs.tf", outputs), ("versions.tf", Shared.versions),
            ("labels.tf", Shared.filler("labels\(index)", 8)), ("taints.tf", Shared.filler("taints\(index)", 8)),
            ("metadata.tf", Shared.filler("metadata\(index)", 8)), ("scopes.tf", Shared.filler("scopes\(index)", 8)),
            ("timeouts.tf", Shared.filler("timeouts\(index)", 4)),
        ]
    }

    private static let main = """
        locals {
          pool_names = [for pool in toset(var.node_pools) : pool.name]
          pools      = zipmap(local.pool_names, tolist(toset(var.node_pools)))
        }

        resource "google_container_node_pool" "pools" {
          for_each = local.pools

          name       = each.key
          cluster    = var.cluster
          location   = var.location
          node_count = lookup(each.value, "autoscaling", true) ? null : lookup(each.value, "node_count", 1)

          dynamic "autoscaling" {
            for_each = lookup(each.value, "autoscaling", true) ? [each.value] : []
            content {
              min_node_count = lookup(autoscaling.value, "min_count", 1)
              max_node_count = lookup(autoscaling.value, "max_count", 100)
            }
          }

          node_config {
            image_type   = lookup(each.value, "image_type", "COS_CONTAINERD")
            machine_type = lookup(each.value, "machine_type", "e2-medium")
            labels       = merge({ pool = each.key }, var.labels)
            dynamic "taint" {
              for_each = concat(lookup(var.taints, "all", []), lookup(var.taints, each.key, []))
              content {
                effect = taint.value.effect
                key    = taint.value.key
                value  = taint.value.value
              }
            }
            shielded_instance_config {
              enable_secure_boot          = lookup(each.value, "enable_secure_boot", false)
              enable_integrity_monitoring = lookup(each.value, "enable_integrity_monitoring", true)
            }
          }

          lifecycle { ignore_changes = [initial_node_count] }
        }

        """

    private static let variables = """
        variable "cluster" { type = string }
        variable "location" { type = string }
        variable "node_pools" {
          type    = list(map(any))
          default = [{ name = "default-node-pool" }]
        }
        variable "labels" {
          type    = map(string)
          default = {}
        }
        variable "taints" {
          type    = map(list(object({ key = string, value = string, effect = string })))
          default = { all = [] }
        }

        """

    private static let outputs = """
        output "names" { value = [for pool in google_container_node_pool.pools : pool.name] }
        output "urls" { value = flatten([for pool in google_container_node_pool.pools : pool.managed_instance_group_urls]) }

        """
}

/// A cluster with its pools.
enum StackModule {
    static func files(_ index: Int) -> [(String, String)] {
        [
            ("main.tf", main(index)), ("variables.tf", variables),
            ("outputs.tf", "output \"cluster\" { value = module.cluster.id }\n"),
            ("versions.tf", Shared.versions), ("project.tf", Shared.filler("project\(index)", 10)),
            ("network.tf", Shared.filler("vpc\(index)", 12)), ("nat.tf", Shared.filler("nat\(index)", 6)),
            ("kms.tf", Shared.filler("kms\(index)", 6)), ("iam.tf", Shared.filler("iam\(index)", 14)),
        ]
    }

    private static func main(_ index: Int) -> String {
        """
        module "cluster" {
          source         = "../cluster-\(index)"
          name           = var.name
          project_id     = var.project_id
          cluster_labels = { team = var.team, stack = "stack-\(index)" }
        }

        module "pools" {
          for_each   = var.pools
          source     = "../pools-\(index)"
          cluster    = module.cluster.id
          location   = module.cluster.location
          labels     = module.cluster.labels
          node_pools = each.value
        }

        """
    }

    private static let variables = """
        variable "name" { type = string }
        variable "project_id" { type = string }
        variable "team" {
          type    = string
          default = "platform"
        }
        variable "pools" { type = map(list(map(any))) }

        """
}

/// A root module that uses a stack.
enum ExampleModule {
    static func files(_ index: Int, of moduleCount: Int) -> [(String, String)] {
        let main = """
            module "gke" {
              source     = "../../modules/stack-\(index % moduleCount)"
              name       = "example-\(index)"
              project_id = var.project_id
              pools = {
                blue  = [{ name = "blue-1", machine_type = "n2-standard-4", enable_secure_boot = true }]
                green = [{ name = "green-1", enable_integrity_monitoring = \(index % 10 != 0) }, { name = "green-2", autoscaling = false }]
              }
            }

            """
        return [
            ("main.tf", main + Shared.filler("example\(index)", 3)),
            ("variables.tf", "variable \"project_id\" { type = string }\n"),
            ("outputs.tf", "output \"cluster\" { value = module.gke.cluster }\n"),
            ("network.tf", Shared.filler("network\(index)", 5)),
        ]
    }
}

/// What every module has around the clusters.
enum Shared {
    static let versions = """
        terraform {
          required_version = ">= 1.3"
          required_providers {
            google = {
              source  = "hashicorp/google"
              version = ">= 5.0, < 7"
            }
          }
        }

        """

    /// Resources that have nothing to do with nodes, as most of a repository has.
    static func filler(_ name: String, _ count: Int) -> String {
        var text = "# Everything here belongs to \(name).\n\n"
        for index in 0..<count {
            text += """
                resource "google_compute_firewall" "\(name)_\(index)" {
                  count       = var.enabled && length(var.ranges) > \(index) ? 1 : 0
                  name        = "gke-${substr(var.name, 0, min(25, length(var.name)))}-\(name)-\(index)"
                  description = "Managed by Terraform: lets ${join(", ", var.ranges)} reach the nodes of \(name)."
                  network     = local.network_id
                  priority    = 1000 + \(index)
                  direction   = "INGRESS"

                  source_ranges = [for range in var.ranges : range if !startswith(range, "10.")]
                  target_tags   = concat(["gke-\(name)"], var.tags)

                  allow {
                    protocol = "tcp"
                    ports    = ["443", "10250", tostring(8000 + \(index))]
                  }

                  depends_on = [google_project_service.services]
                }


                """
        }
        return text
    }
}
