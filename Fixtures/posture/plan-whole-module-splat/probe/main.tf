variable "n" { type = number }

output "even" { value = var.n % 2 == 0 }
output "deep" { value = { list = [var.n > 1] } }
