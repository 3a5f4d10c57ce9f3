resource "google_container_cluster" "main" {
  name = "main"
  node_pool { # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
    name = "a"
  }
  node_pool {
    name = "b"
  }
}
