output "states" {
  value = [for np in google_container_node_pool.np : np.node_config[0].shielded_instance_config[0].enable_integrity_monitoring]
}
