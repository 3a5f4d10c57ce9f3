pools = {
  web   = { max_nodes = 10 }
  batch = { machine_type = "n2-highmem-8", watch_boot = false } # 夜間バッチの試験用
  gpu   = { machine_type = "g2-standard-8", secure_boot = false }
}
