module "example" {
  source = "../../"
  watch  = false
}
