b = true
c = false
d = false
