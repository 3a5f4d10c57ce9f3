watch       = null
secure_boot = null
