variable "watched" {}
module "np" {
  source = "./np"
  shield = { watched = var.watched }
}
