module "a" { # shieldwatch:ignore node-secure-boot the GPU driver is unsigned
  source = "./stack"
}
