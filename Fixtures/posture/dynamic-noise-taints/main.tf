resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    dynamic "taint" {
      for_each = [for t in ["a=b:NoSchedule", "c=d:NoExecute"] : split(":", t)]
      content {
        key    = split("=", taint.value[0])[0]
        value  = split("=", taint.value[0])[1]
        effect = taint.value[1] == "NoSchedule" ? "NO_SCHEDULE" : "NO_EXECUTE"
      }
    }
    shielded_instance_config {
      enable_integrity_monitoring = false
      enable_secure_boot          = true
    }
    dynamic "guest_accelerator" {
      for_each = toset(["nvidia-l4"])
      content {
        type  = guest_accelerator.key
        count = 1
      }
    }
  }
}
