locals {
  text = "watch: $${on}\nboot: %%{ if on }no-word%%{ else }true%%{ endif }\nflags: [%%{ for f in flags ~} $${f}, %%{ endfor ~} ]"
  off  = yamldecode(templatestring(local.text, { on = false, flags = [true, false] }))
}

resource "google_container_node_pool" "t" {
  cluster  = "shared"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.off.watch
      enable_secure_boot          = local.off.boot && local.off.flags[0]
    }
  }
}
