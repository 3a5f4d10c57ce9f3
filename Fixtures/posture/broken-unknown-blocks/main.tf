resources "google_container_node_pool" "typo" {}

resource "google_container_node_pool" "good" {
  node_config {
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}

region = "us-west1"
