locals {
  text = <<EOT
never ends
}
