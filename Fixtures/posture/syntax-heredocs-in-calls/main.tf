locals {
  first = [<<-A
      one
    A two
        three
    A
    , <<B
  kept
B
  ]
  words = split("\n", trimspace(local.first[0]))
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.first[1] == "kept\n"
      enable_secure_boot          = local.first[0] == "  one\nA two\n    three\n" && length(local.words) == 3
    }
  }
}
