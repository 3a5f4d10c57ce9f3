watch = true
boot  = true
