module {
  source = "./none"
}

moved {
  from = google_container_node_pool.a
  to   = google_container_node_pool.good
}

check "health" {}

ephemeral "random_password" "x" {}
