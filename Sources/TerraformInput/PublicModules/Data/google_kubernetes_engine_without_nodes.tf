# Helpers around clusters that exist: none of them creates a cluster or a node pool.
public_module {
  registry        = "terraform-google-modules/kubernetes-engine/google"
  repository      = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"
  has_safe_inputs = true
  folders         = ["modules/auth", "modules/fleet-membership", "modules/workload-identity"]
}
