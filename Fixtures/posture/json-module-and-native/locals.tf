locals {
  pools = { a = false, b = true }
}
