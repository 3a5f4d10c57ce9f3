locals {
  list = [
    "a$", "100%", "$", "%", "$$", "a\\",
    "x ${"y ${"z \"q\" ${join("-", ["{", "}"])}"}"}",
  ]
  obj = { a = 1, "b c" = [{ d = { e = [[false], [true]] } }]
    f = "}" # {
    "g-${1 + 1}" : "h",
  }
  spread = concat([[1], [2, 3]]...)
}
resource "google_container_node_pool" "work" {
  name    = "work"
  cluster = "prod"
  node_config {
    shielded_instance_config {
      enable_integrity_monitoring = local.obj["b c"][0].d["e"][0][0]
      enable_secure_boot = (local.list[6] == "x y z \"q\" {-}" &&
        local.obj.g-2 == "h" && length(local.spread) == 3 &&
      join("", slice(local.list, 0, 4)) == "a$100%$%" && local.obj["b c"].0.d.e[1][0])
    }
  }
}
