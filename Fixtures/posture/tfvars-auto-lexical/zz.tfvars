watch = true
boot  = false
