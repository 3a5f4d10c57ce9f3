# shieldwatch:ignore
resource "google_container_node_pool" "a" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch: ignore node-secure-boot the GPU driver is unsigned
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignored node-secure-boot the GPU driver is unsigned
resource "google_container_node_pool" "c" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# Shieldwatch:Ignore node-secure-boot the GPU driver is unsigned
resource "google_container_node_pool" "d" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot, node-integrity-monitoring the GPU driver is unsigned
resource "google_container_node_pool" "e" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:disable node-secure-boot
resource "google_container_node_pool" "f" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
