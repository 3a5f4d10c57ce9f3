/// A cluster with everything that can be switched on: ten files of some 70 KB.
enum ClusterModule {
    private static let blocks = [
        "network_policy", "vertical_pod_autoscaling", "binary_authorization", "maintenance_policy",
        "workload_identity_config",
        "database_encryption", "notification_config", "dns_config", "gateway_api_config", "cost_management_config",
        "monitoring_config", "logging_config", "control_plane_endpoints", "security_posture_config",
        "authenticator_groups_config",
        "private_cluster_config", "master_authorized_networks_config", "ip_allocation_policy", "mesh_certificates",
        "resource_usage_export_config", "identity_service_config", "enable_k8s_beta_apis", "fleet",
        "service_external_ips_config",
    ]

    static func files(_ index: Int) -> [(String, String)] {
        [
            ("main.tf", main(index)), ("cluster.tf", cluster(index)), ("variables.tf", variables(index)),
            ("outputs.tf", outputs(index)), ("versions.tf", Shared.versions),
            ("networks.tf", Shared.filler("network", 12)),
            ("firewall.tf", Shared.filler("firewall", 14)), ("dns.tf", Shared.filler("dns", 8)),
            ("sa.tf", Shared.filler("account", 10)),
        ]
    }

    private static func main(_ index: Int) -> String {
        """
        locals {
          // Where the cluster runs, and on how many zones.
          location   = var.regional ? var.region : var.zones[0]
          zone_count = length(var.zones)
          region     = var.regional ? var.region : join("-", slice(split("-", var.zones[0]), 0, 2))

          release_channel    = var.release_channel != null ? [{ channel : var.release_channel }] : []
          autoscaling_limits = var.cluster_autoscaling.enabled ? concat([{
            resource_type = "cpu"
            minimum       = var.cluster_autoscaling.min_cpu_cores
            maximum       = var.cluster_autoscaling.max_cpu_cores
            }, {
            resource_type = "memory"
            minimum       = var.cluster_autoscaling.min_memory_gb
            maximum       = var.cluster_autoscaling.max_memory_gb
          }], var.cluster_autoscaling.gpu_resources) : []

          labels = merge(
            { for key, value in var.cluster_labels : lower(key) => value if value != null },
            { "fleet" = "fleet-\(index)", "managed-by" = "terraform" },
          )
          tags = flatten([
            for pool, tags in var.node_pool_tags : [for tag in tags : "${pool}-${tag}"]
          ])
          description = <<-EOT
            Cluster ${var.name} of fleet \(index).
            %{~ for key, value in local.labels ~}
              ${key} = ${value}
            %{~ endfor ~}
          EOT
        }

        data "google_compute_zones" "available" {
          count   = local.zone_count == 0 ? 1 : 0
          project = var.project_id
          region  = local.region
        }

        resource "random_shuffle" "zones" {
          input        = try(data.google_compute_zones.available[0].names, var.zones)
          result_count = 3
        }

        """ + Shared.filler("main\(index)", 10)
    }

    private static func cluster(_ index: Int) -> String {
        var text = """
            resource "google_container_cluster" "primary" {
              provider = google

              name            = var.name
              description     = var.description != "" ? var.description : local.description
              project         = var.project_id
              resource_labels = local.labels
              location        = local.location

              enable_shielded_nodes    = var.enable_shielded_nodes
              remove_default_node_pool = var.remove_default_node_pool
              initial_node_count       = var.initial_node_count
              deletion_protection      = var.deletion_protection

              node_locations = (
                var.regional
                ? coalescelist(compact(var.zones), try(random_shuffle.zones.result, []))
                : slice(var.zones, 1, length(var.zones))
              )

              cluster_autoscaling {
                enabled = var.cluster_autoscaling.enabled
                dynamic "auto_provisioning_defaults" {
                  for_each = var.cluster_autoscaling.enabled ? [1] : []
                  content {
                    service_account = var.service_account
                    shielded_instance_config {
                      enable_secure_boot          = lookup(var.cluster_autoscaling, "enable_secure_boot", false)
                      enable_integrity_monitoring = lookup(var.cluster_autoscaling, "enable_integrity_monitoring", true)
                    }
                  }
                }
                dynamic "resource_limits" {
                  for_each = local.autoscaling_limits
                  content {
                    resource_type = lookup(resource_limits.value, "resource_type")
                    minimum       = lookup(resource_limits.value, "minimum")
                    maximum       = lookup(resource_limits.value, "maximum")
                  }
                }
              }

            """
        for (position, block) in blocks.enumerated() {
            text += """

                  dynamic "\(block)" {
                    for_each = var.\(block)_enabled && length(local.labels) > \(position % 3) ? [var.\(block)] : []
                    content {
                      // Some settings are left out where nobody asked for them.
                      enabled = \(block).value.enabled
                      mode    = try(\(block).value.mode, null) != null ? upper(\(block).value.mode) : "DEFAULT"
                      dynamic "details" {
                        for_each = { for key, value in \(block).value.details : key => value if value.active }
                        content {
                          name  = details.key
                          value = format("%s-%03d", details.value.name, details.value.number)
                          days  = [for day in details.value.days : title(day)]
                        }
                      }
                    }
                  }

                """
        }
        return text + """

              lifecycle {
                ignore_changes = [node_pool, initial_node_count, resource_labels["asmv"]]
              }

              timeouts {
                create = lookup(var.timeouts, "create", "45m")
                update = lookup(var.timeouts, "update", "45m")
                delete = lookup(var.timeouts, "delete", "45m")
              }
            }

            """
    }

    private static func variables(_ index: Int) -> String {
        var text = """
            variable "name" { type = string }
            variable "project_id" { type = string }
            variable "description" {
              type    = string
              default = ""
            }
            variable "regional" {
              type    = bool
              default = true
            }
            variable "region" {
              type    = string
              default = "europe-west4"
            }
            variable "zones" {
              type    = list(string)
              default = ["europe-west4-a", "europe-west4-b", "europe-west4-c"]
            }
            variable "release_channel" {
              type    = string
              default = "REGULAR"
            }
            variable "cluster_labels" {
              type    = map(string)
              default = {}
            }
            variable "node_pool_tags" {
              type    = map(list(string))
              default = { all = [] }
            }
            variable "enable_shielded_nodes" {
              type    = bool
              default = true
            }
            variable "remove_default_node_pool" {
              type    = bool
              default = true
            }
            variable "deletion_protection" {
              type    = bool
              default = true
            }
            variable "initial_node_count" {
              type    = number
              default = 1
            }
            variable "service_account" {
              type    = string
              default = ""
            }
            variable "timeouts" {
              type    = map(string)
              default = {}
            }
            variable "cluster_autoscaling" {
              type = object({
                enabled                     = bool
                min_cpu_cores               = optional(number, 1)
                max_cpu_cores               = optional(number, 64)
                min_memory_gb               = optional(number, 1)
                max_memory_gb               = optional(number, 256)
                gpu_resources               = optional(list(object({ resource_type = string, minimum = number, maximum = number })), [])
                enable_secure_boot          = optional(bool, false)
                enable_integrity_monitoring = optional(bool, true)
              })
              default = { enabled = \(index % 3 == 0) }
            }

            """
        for block in blocks {
            text += """
                variable "\(block)_enabled" {
                  description = "Whether the block \(block) is written."
                  type        = bool
                  default     = false
                }
                variable "\(block)" {
                  description = <<-EOT
                    What stands in the block \(block): whether it is on, in which mode, and its details by name.
                    Details that are not active are left out.
                  EOT
                  type = object({
                    enabled = bool
                    mode    = optional(string)
                    details = optional(map(object({ name = string, number = number, active = bool, days = list(string) })), {})
                  })
                  default = { enabled = false }
                  validation {
                    condition     = var.\(block).mode == null ? true : contains(["BASIC", "FULL"], var.\(block).mode)
                    error_message = "The mode is BASIC or FULL."
                  }
                }

                """
        }
        return text
    }

    private static func outputs(_ index: Int) -> String {
        var text = """
            output "name" { value = google_container_cluster.primary.name }
            output "id" { value = google_container_cluster.primary.id }
            output "location" { value = local.location }
            output "labels" { value = local.labels }

            """
        for block in blocks {
            text += """
                output "\(block)" {
                  description = "The block \(block) as the cluster has it."
                  value       = length(google_container_cluster.primary.\(block)) > 0 ? google_container_cluster.primary.\(block)[0].enabled : false
                }

                """
        }
        return text
    }
}
