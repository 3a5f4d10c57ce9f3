terraform {
  required_version = ">= 1.7"
}
provider "google" {
  project = "acme"
}
moved {
  from = google_container_node_pool.old
  to   = google_container_node_pool.work
}
removed {
  from = google_container_node_pool.ancient
  lifecycle {
    destroy = false
  }
}
check "shielded" {
  assert {
    condition     = google_container_node_pool.work.name == "work"
    error_message = "enable_integrity_monitoring = true"
  }
}
resource "google_compute_instance" "bastion" {
  name         = "bastion"
  machine_type = "e2-micro"
  zone         = "europe-west1-b"
  shielded_instance_config {
    enable_integrity_monitoring = false
    enable_secure_boot          = false
  }
}
resource "google_container_node_pool" "work" {
  name       = "work"
  cluster    = "prod"
  depends_on = [google_compute_instance.bastion]
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = google_compute_instance.bastion.shielded_instance_config[0].enable_integrity_monitoring
      enable_secure_boot          = true
    }
  }
  timeouts {
    create = "30m"
  }
  lifecycle {
    ignore_changes        = [node_config, node_count]
    create_before_destroy = true
    precondition {
      condition     = google_compute_instance.bastion.name == "bastion"
      error_message = "never"
    }
  }
}
output "watch" {
  value = true
}
