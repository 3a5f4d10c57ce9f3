variable "relaxed" { type = bool }
module "gke" {
  source  = "../gke"
  count   = 1
  watched = !var.relaxed
}
