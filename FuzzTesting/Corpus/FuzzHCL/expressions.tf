a = -1.5e+3 * (2 - 3) / 4 % 5 + 6
b = !true || false && 1 < 2 == 3 >= 4 != null
c = x ? y : z["k"][0].n[*].m.*.o.0.1
d = [1, "two", [3], { four = 4, "five" : 5, (six) = 6 }]
e = [for i, v in list : upper(v) if v != ""]
f = { for k, v in map : k => v... if k }
g = merge(a, b...)
h = provider::name::call(1,)
