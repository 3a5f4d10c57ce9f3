variable "watch" { default = false }
