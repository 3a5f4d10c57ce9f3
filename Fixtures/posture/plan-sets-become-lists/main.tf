variable "numbers" {
  type    = set(number)
  default = [10, 9, "10", 2]
}

locals {
  words = tolist(toset(["b", "B", "a", "10", "9", "b"]))
}

resource "google_container_node_pool" "s" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.words[1] == "9" && length(local.words) == 5
      enable_secure_boot          = [for n in var.numbers : n][0] == 2
    }
  }
}

resource "google_container_node_pool" "t" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = sort(local.words)[2] == "a"
      enable_secure_boot          = join(",", var.numbers) == "2,9,10"
    }
  }
}
