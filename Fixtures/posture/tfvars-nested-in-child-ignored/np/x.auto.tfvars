watch = false
