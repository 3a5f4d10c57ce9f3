locals {
  d = local.c == "yes"
  b = { inner = { k = [local.a] } }
}
locals { a = "yes" }
