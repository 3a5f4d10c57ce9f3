resource "google_container_node_pool" "work" {
  for_each = fileset(path.module, "pools.d/*.yaml") == toset([]) ? toset([]) : fileset("${path.module}/pools.d", "*.yaml")
  name     = trimsuffix(each.key, ".yaml")
  cluster  = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = yamldecode(file("${path.module}/pools.d/${each.value}")).watch
      enable_secure_boot          = !fileexists("${path.module}/insecure.flag")
    }
  }
}
