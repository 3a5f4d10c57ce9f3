watch = [true
