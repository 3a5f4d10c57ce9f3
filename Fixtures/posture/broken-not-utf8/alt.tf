# Grφίe
locals {
  name = "grφίe"
}
