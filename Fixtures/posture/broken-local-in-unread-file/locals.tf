locals {
  watch = true
  name  = ${oops}
}
