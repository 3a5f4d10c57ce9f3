pools = {
  web     = { cluster = "tokyo" }
  batch   = { cluster = "tokyo", integrity = false, secure = true }
  gpu     = { cluster = "tokyo", secure = true }
  windows = { cluster = "osaka", image = "WINDOWS_LTSC_CONTAINERD", integrity = true, secure = true }
  legacy  = { cluster = "osaka", image = "debian", integrity = false, secure = false }
}
