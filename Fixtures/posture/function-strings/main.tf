resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = format("%t", length("日本") == 6)
      enable_secure_boot = alltrue([
        format("%s-%03d-%v", "np", 7, true) == "np-007-true",
        upper("ß1a") != "ß1a", lower("ÄB") == "äb", title("secure boot") == "Secure Boot",
        trimprefix("np-np-1", "np-") == "np-1", substr("secure", -3, 2) == "ur", strrev("ab") == "ba",
        endswith("main.tf", ".tf"), strcontains("prod-eu", "d-e"), trim("--x--", "-") == "x",
        formatlist("%s!", ["a", "b"])[1] == "b!",
      ])
    }
  }
}
