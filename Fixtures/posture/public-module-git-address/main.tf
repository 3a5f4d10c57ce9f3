module "https" {
  source     = "git::https://github.com/terraform-google-modules/terraform-google-kubernetes-engine.git//modules/private-cluster?ref=v44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true, enable_integrity_monitoring = false }]
}

module "short" {
  source     = "github.com/terraform-google-modules/terraform-google-kubernetes-engine?ref=v44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true, enable_integrity_monitoring = false }]
}

module "ssh" {
  source     = "git@github.com:terraform-google-modules/terraform-google-kubernetes-engine.git?ref=v44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true, enable_integrity_monitoring = false }]
}

module "ssh_url" {
  source     = "git::ssh://git@github.com/terraform-google-modules/terraform-google-kubernetes-engine.git//modules/private-cluster/?depth=1&ref=v44.2.0"
  node_pools = [{ name = "a", enable_secure_boot = true, enable_integrity_monitoring = false }]
}
