resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = sum([0.1, 0.2]) > max(1, 2, 3)
      enable_secure_boot = alltrue([
        parseint("ff", 16) == 255, min([4, 2]...) == 2, ceil(1.2) + floor(-1.2) == 0,
        abs(-3) == 3, signum(-9) == -1, pow(2, 10) == 1024, tonumber("1e1") == 10,
      ])
    }
  }
}
