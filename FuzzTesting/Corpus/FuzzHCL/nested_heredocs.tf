a = <<X
${<<Y
${"%{if 1}x%{endif}"}
Y
}
X
