# shieldwatch:ignore node-secure-boot the GPU driver is unsigned
module "a" {
  source = "./pool"
}
module "b" {
  source = "./pool"
}
