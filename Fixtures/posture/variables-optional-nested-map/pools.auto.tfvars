node_pools = {
  alpha = {}
  beta  = { shield = { integrity = false } }
  gamma = { machine_type = "n2-standard-8", shield = { secure_boot = false } }
  delta = { shield = { integrity = null, secure_boot = null } }
}
