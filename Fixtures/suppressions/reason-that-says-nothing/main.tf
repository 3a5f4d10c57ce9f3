# shieldwatch:ignore node-secure-boot -
resource "google_container_node_pool" "a" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot ...
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 。 until 2027-01-31
resource "google_container_node_pool" "c" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot ?!
resource "google_container_node_pool" "d" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 検証
resource "google_container_node_pool" "e" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
