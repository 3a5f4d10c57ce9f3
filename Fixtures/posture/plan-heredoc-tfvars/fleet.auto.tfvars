spec = <<-YAML
  pools:
    - name: a
      shield: { watch: true }
    - name: b
      boot: false
    - { name: "c d", shield: &s { watch: yes }, boot: "true" }
YAML
