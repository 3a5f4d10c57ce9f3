/// The Terraform of the example fleet, so that the program shows it wherever it stands.
///
/// It is what lies in Examples/fleet, to the letter; a test holds the two together.
enum DemoTerraform {
    /// The files by their paths in that folder.
    static let files = [
        "clusters/osaka/main.tf": #"""
        # The recovery site, older than the modules.
        resource "google_container_cluster" "osaka" {
          name                  = "osaka"
          location              = "asia-northeast2"
          initial_node_count    = 3
          enable_shielded_nodes = var.shielded_nodes

          node_config {
            machine_type = "e2-standard-4"
            shielded_instance_config {
              enable_secure_boot          = true
              enable_integrity_monitoring = true
            }
          }
        }

        variable "shielded_nodes" {
          description = "Set by the deployment pipeline."
          type        = bool
        }

        """#,
        "clusters/tokyo/main.tf": #"""
        module "cluster" {
          source = "../../modules/gke-cluster"

          name              = "tokyo"
          region            = "asia-northeast1"
          auto_provisioning = { cpus = 64, watch_boot = false } # nobody remembers why
        }

        module "pools" {
          source   = "../../modules/node-pool"
          for_each = var.pools

          name    = each.key
          cluster = module.cluster.id
          region  = module.cluster.region
          pool    = each.value
        }

        """#,
        "clusters/tokyo/terraform.tfvars": #"""
        pools = {
          web   = { max_nodes = 10 }
          batch = { machine_type = "n2-highmem-8", watch_boot = false } # 夜間バッチの試験用
          gpu   = { machine_type = "g2-standard-8", secure_boot = false }
        }

        """#,
        "clusters/tokyo/variables.tf": #"""
        variable "pools" {
          type = map(object({
            machine_type = optional(string, "e2-standard-4")
            max_nodes    = optional(number, 3)
            labels       = optional(map(string), {})
            watch_boot   = optional(bool, true)
            secure_boot  = optional(bool, true)
          }))
        }

        """#,
        "modules/gke-cluster/main.tf": #"""
        resource "google_container_cluster" "this" {
          name     = var.name
          location = var.region

          # The pools are resources of their own; the one that every cluster is born with is removed.
          remove_default_node_pool = true
          initial_node_count       = 1

          enable_shielded_nodes = var.shielded_nodes

          release_channel {
            channel = var.channel
          }

          dynamic "cluster_autoscaling" {
            for_each = var.auto_provisioning[*]
            content {
              enabled = true
              resource_limits {
                resource_type = "cpu"
                maximum       = cluster_autoscaling.value.cpus
              }
              resource_limits {
                resource_type = "memory"
                maximum       = cluster_autoscaling.value.cpus * 4
              }
              auto_provisioning_defaults {
                shielded_instance_config {
                  enable_secure_boot          = true
                  enable_integrity_monitoring = cluster_autoscaling.value.watch_boot
                }
              }
            }
          }
        }

        """#,
        "modules/gke-cluster/outputs.tf": #"""
        output "id" { value = google_container_cluster.this.id }
        output "region" { value = google_container_cluster.this.location }

        """#,
        "modules/gke-cluster/variables.tf": #"""
        variable "name" { type = string }
        variable "region" { type = string }

        variable "channel" {
          type    = string
          default = "REGULAR"
        }

        variable "shielded_nodes" {
          type    = bool
          default = true
        }

        variable "auto_provisioning" {
          description = "What auto-provisioning may make; null switches it off."
          type = object({
            cpus       = number
            watch_boot = optional(bool, true)
          })
          default = null
        }

        """#,
        "modules/node-pool/main.tf": #"""
        resource "google_container_node_pool" "this" {
          name     = var.name
          cluster  = var.cluster
          location = var.region

          autoscaling {
            min_node_count = 1
            max_node_count = var.pool.max_nodes
          }

          node_config {
            machine_type = var.pool.machine_type
            labels       = merge({ pool = var.name }, var.pool.labels)
            shielded_instance_config {
              enable_integrity_monitoring = var.pool.watch_boot
              enable_secure_boot          = var.pool.secure_boot
            }
          }
        }

        """#,
        "modules/node-pool/variables.tf": #"""
        variable "name" { type = string }
        variable "cluster" { type = string }
        variable "region" { type = string }

        variable "pool" {
          type = object({
            machine_type = optional(string, "e2-standard-4")
            max_nodes    = optional(number, 3)
            labels       = optional(map(string), {})
            watch_boot   = optional(bool, true)
            secure_boot  = optional(bool, true)
          })
        }

        """#,
    ]
}
