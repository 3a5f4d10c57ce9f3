variable "image" {
  type = string
}

data "google_container_engine_versions" "all" {
  location = "asia-northeast1"
}

resource "google_container_cluster" "old" {
  name                     = "old"
  min_master_version       = "1.17.17-gke.9100"
  remove_default_node_pool = true
}

resource "google_container_cluster" "offered" {
  name                     = "offered"
  min_master_version       = data.google_container_engine_versions.all.latest_master_version
  remove_default_node_pool = true
}

resource "google_container_cluster" "strange" {
  name                     = "strange"
  min_master_version       = "stable"
  remove_default_node_pool = true
}

resource "google_container_node_pool" "kinds" {
  for_each = toset(["cos", "Ubuntu_Containerd", "CONTAINER_VM", "WINDOWS_LTSC_CONTAINERD", "COS_TOMORROW"])
  cluster  = google_container_cluster.old.name
  node_config {
    image_type = each.value
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}

resource "google_container_node_pool" "asked" {
  cluster = google_container_cluster.old.name
  node_config {
    image_type = var.image
    shielded_instance_config {
      enable_secure_boot = true
    }
  }
}
