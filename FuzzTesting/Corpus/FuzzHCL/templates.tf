a = "x ${y} $${z} %%{w} \n\t\"\\ \u00e9 \U0001F600 ${"in ${side}"}"
b = <<EOT
line ${one}
%{ if c ~}
  yes
%{ else }
  no
%{~ endif }
EOT
c = <<-END
    %{ for k, v in m ~}
    ${k}=${v}
    %{ endfor ~}
  END
d = "${e}"
f = "%{ for x in y }${x},%{ endfor }"
