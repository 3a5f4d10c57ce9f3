# shieldwatch:ignore node-secure-boot 検証中のため 2025-01-31 まで
resource "google_container_node_pool" "a" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 検証(2025-01-31 まで)
resource "google_container_node_pool" "b" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 検証 2025年1月31日まで
resource "google_container_node_pool" "c" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 検証 期限 2025/01/31
resource "google_container_node_pool" "d" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 検証 ２０２５年１月末まで
resource "google_container_node_pool" "e" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 令和7年1月31日までの暫定対応
resource "google_container_node_pool" "f" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot (〜2025/1/31)検証
resource "google_container_node_pool" "g" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot expires 2025/1/31 unless renewed
resource "google_container_node_pool" "h" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 2024年1月15日の障害のため
resource "google_container_node_pool" "i" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot 2024-05-01 の変更で無効
resource "google_container_node_pool" "j" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot バージョン 10 まで対応しないため
resource "google_container_node_pool" "k" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
# shieldwatch:ignore node-secure-boot needs driver 2024.10
resource "google_container_node_pool" "l" {
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_secure_boot = false
    }
  }
}
