/* resource "google_container_node_pool" "ghost" {
  name = "ghost"
} */
# resource "google_container_cluster" "ghost" {}
resource /* a */ "google_container_node_pool" /* b */ "work" /* c */ { // d
  name /* e */ = /* f */ "work" # g
  cluster = "prod /* not a comment */ # nor this // nor that"
  node_config { // h
    shielded_instance_config { /* i */
      /* enable_integrity_monitoring = true
      */ enable_integrity_monitoring = /* true */ false // true
      # enable_secure_boot = false
      enable_secure_boot = true /* trailing
      over lines */
    }
  }
} # end without newline
