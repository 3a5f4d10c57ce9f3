module "platform" {
  source = "git::https://git.example.com/infra/platform.git//stacks/base?ref=v4.2"
  name   = "prod"
  node_pools = {
    web = { machine_type = "n2-standard-4", enable_integrity_monitoring = true }
  }
}
