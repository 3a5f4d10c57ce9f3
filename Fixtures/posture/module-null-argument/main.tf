module "nullable" {
  source = "./nullable"
  watch  = null
  secure = null
}
module "strict" {
  source = "./strict"
  watch  = null
  secure = null
}
