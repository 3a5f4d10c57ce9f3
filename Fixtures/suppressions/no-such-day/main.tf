# shieldwatch:ignore node-secure-boot the GPU driver is unsigned until 2027-02-29
resource "google_container_node_pool" "a" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot the GPU driver is unsigned until 31.12.2026
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot the GPU driver is unsigned until
resource "google_container_node_pool" "c" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
