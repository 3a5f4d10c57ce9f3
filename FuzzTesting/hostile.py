#!/usr/bin/env python3
"""Generates inputs that mean harm and runs a binary on each under limits.

    hostile.py BINARY [--only REGEX] [--cpu SECONDS] [--memory MB] [--keep FOLDER] [--format NAME]

Each input is a folder for `BINARY scan`. It passes when the process ends by itself with 0, 1 or 2 within the limits.
"""

import argparse
import os
import pathlib
import re
import resource
import shutil
import sys
import tempfile
import time

MB = 1 << 20
CASES = {}


def case(name, files, *arguments):
    """One input: files by name (text, bytes, or a function that makes the entry), and further arguments."""
    CASES[name] = (files, arguments)


def tf(name, text, *arguments):
    """One main.tf, given as text or as a function that makes the text."""
    case(name, {"main.tf": text}, *arguments)


def pool(value="true", body="", secure=""):
    """A node pool whose setting is worked out from an expression."""
    return f"""
resource "google_container_node_pool" "p" {{
  {body}
  node_config {{
    {secure}
    shielded_instance_config {{
      enable_secure_boot = {value}
    }}
  }}
}}
"""


def uses(expression, declarations=""):
    return declarations + pool(expression)


def local(expression, *others):
    """A pool that uses local.x, which is worth that expression, with other locals beside it."""
    lines = "\n".join([f"x = {expression}", *others])
    return "locals {\n" + lines + "\n}\n" + pool("local.x")


def chain(start, step, length=40):
    """Locals that each make the one before larger; the pool uses the last."""
    lines = [f"x0 = {start}"] + [f"x{i + 1} = {step.replace('@', f'local.x{i}')}" for i in range(length)]
    return "locals {\n" + "\n".join(lines) + "\n}\n" + pool(f"local.x{length}")


def filled(size, unit, before="", after=""):
    """A text of that many bytes made of one unit again and again."""
    return before + unit * ((size - len(before) - len(after)) // len(unit)) + after


# --- Nesting -----------------------------------------------------------------------------------------------------

DEPTHS = (390, 10_000, 1_000_000)
NESTED = {
    "brackets": ("[", "1", "]"),
    "braces": ("{a=", "1", "}"),
    "parentheses": ("(", "1", ")"),
    "calls": ("tolist(", "[]", ")"),
    "minus": ("-", "1", ""),
    "not": ("!", "true", ""),
    "indexes": ("a[", "0", "]"),
    "templates": ('"${', "1", '}"'),
    "directives": ('"%{if ', "true", '}x%{endif}"'),
    "conditions": ("true ? ", "1", " : 2"),
    "conditions-right": ("true ? 1 : ", "2", ""),
    "for-list": ("[for a in ", "[]", ": a]"),
    "for-object": ("{for a, b in ", "{}", ": a => b}"),
    "lists-of-objects": ("[{a=", "1", "}]"),
    "mixed": ('[{(a[-(!f("${', "1", '}"))]):', " 1}]"),
}
for kind, parts in NESTED.items():
    for depth in DEPTHS:
        # Of four parts the last stands inside, too.
        closing = parts[2] + (parts[3] if len(parts) > 3 else "")
        tf(f"nest-{kind}-{depth}", lambda p=parts, d=depth, c=closing: local(p[0] * d + p[1] + c * d))
for depth in (100, 10_000):
    tf(f"nest-heredocs-{depth}", lambda d=depth: local("<<A\n${" * d + "1" + "}\nA\n" * d))
    tf(f"nest-if-{depth}", lambda d=depth: local('"' + "%{if true}" * d + "x" + "%{endif}" * d + '"'))
    tf(f"nest-for-{depth}", lambda d=depth: local('"' + "%{for a in [1, 2]}" * d + "x" + "%{endfor}" * d + '"'))
    tf(f"nest-blocks-{depth}", lambda d=depth: pool() + "a {\n" * d + "}\n" * d)
    tf(f"nest-blocks-unclosed-{depth}", lambda d=depth: pool() + "a {\n" * d)
    tf(f"nest-type-{depth}", lambda d=depth: uses(
        "var.a", 'variable "a" {\n type = ' + "list(" * d + "string" + ")" * d + "\n default = []\n}\n"))
    tf(f"nest-type-objects-{depth}", lambda d=depth: uses(
        "var.a", 'variable "a" {\n type = ' + "object({a=optional(" * d + "string" + ", {})})" * d + "\n default = {}\n}\n"))
    case(f"nest-json-arrays-{depth}", {"main.tf.json": lambda d=depth: '{"locals":{"a":' + "[" * d + "]" * d + "}}",
                                       "pool.tf": pool("local.a")})
    case(f"nest-json-objects-{depth}", {"main.tf.json": lambda d=depth: '{"locals":{"a":' + '{"a":' * d + "1" + "}" * d + "}}",
                                        "pool.tf": pool("local.a")})
    case(f"nest-json-templates-{depth}", {"main.tf.json": lambda d=depth: '{"locals":{"a":"' + "${[" * d + "1" + "]}" * d + '"}}',
                                          "pool.tf": pool("local.a")})
    tf(f"nest-jsondecode-{depth}", lambda d=depth: local('jsondecode("' + "[" * d + "]" * d + '")'))
    tf(f"nest-yamldecode-flow-{depth}", lambda d=depth: local('yamldecode("' + "[" * d + "]" * d + '")'))
    tf(f"nest-yamldecode-braces-{depth}", lambda d=depth: local('yamldecode("' + "{a: " * d + "}" * d + '")'))
    tf(f"nest-yamldecode-block-{depth}", lambda d=depth: local('yamldecode("' + "- " * d + 'a")'))
    tf(f"nest-dynamic-{depth}", lambda d=depth: pool("true", secure="".join(
        f'dynamic "d{i}" {{\n for_each = [1]\n content {{\n' for i in range(d)) + "}\n}\n" * d))
tf("nest-dynamic-same-180", pool("true") .replace(
    "shielded_instance_config {", 'dynamic "shielded_instance_config" {\n for_each = [1, 2]\n content {\n' * 90 + "}\n}\n" * 90
    + "shielded_instance_config {"))
tf("nest-values", chain("[]", "[@]", 5_000))
tf("nest-values-encode", chain("[]", "[@]", 1_500).replace("= local.x1500", "= jsonencode(local.x1500)"))
tf("nest-values-compare", chain("[]", "[@]", 1_900).replace("= local.x1900", "= local.x1900 == local.x1899"))
tf("nest-values-steps", local("0", *[f"a{i} = [[[[[local.a{i + 1}]]]]]" for i in range(5_000)], "a5000 = 1").replace(
    "= local.x\n", "= [for a in flatten(local.a0) : a] == toset([local.a0])\n"))
tf("nest-grown-by-steps", lambda: local("[]", *[
    f"y{i} = " + "[" * 300 + (f"local.y{i - 1}" if i else "1") + "]" * 300 for i in range(500)],
    "z = [" + ", ".join(f"local.y{i}" for i in range(500)) + "]").replace(
    "= local.x\n", "= jsonencode(local.z) == yamlencode(local.z) || toset(flatten(local.z)) == local.z\n"))

# --- Length ------------------------------------------------------------------------------------------------------

for sign in ("+", "&&", "==", "||", "*"):
    tf(f"long-operators-{sign}", lambda s=sign: local(s.join(["1"] * 100_000)))
tf("long-operators-parens", lambda: local("(" + " + ".join(["1"] * 390) + ")"))
tf("long-attributes", lambda: local("a" + ".b" * 100_000))
tf("long-splats", lambda: local("[[1]]" + "[*]" * 100_000))
tf("long-attribute-splats", lambda: local("[[1]]" + ".*" * 100_000))
tf("long-splats-wide", lambda: local("range(1000)" + "[*]" * 300))
tf("long-indexes", lambda: local("a" + "[0]" * 100_000))
tf("long-numbers-as-indexes", lambda: local("a" + ".0" * 100_000))
tf("long-list", lambda: local("[" + "1," * 1_000_000 + "]"))
tf("long-object", lambda: local("{" + "".join(f"k{i}=1\n" for i in range(1_000_000)) + "}"))
tf("long-object-same-key", lambda: local("{" + "k=1," * 1_000_000 + "}"))
tf("long-arguments", lambda: local("max(" + "1," * 500_000 + "1)"))
tf("long-concatenation", lambda: local('"' + '${"a"}' * 300_000 + '"'))
tf("long-locals-chain", chain("1", "@", 10_000))
tf("long-locals-chain-sums", chain("1", "@ + 1", 10_000))
tf("long-labels", lambda: "a " + '"b" ' * 1_000_000 + "{}\n" + pool())
tf("long-blocks", lambda: "a {}\n" * 1_000_000 + pool())
tf("long-resources", lambda: "".join(f'resource "a" "b{i}" {{}}\n' for i in range(200_000)) + pool())
tf("long-pools", lambda: "".join(f'resource "google_container_node_pool" "b{i}" {{}}\n' for i in range(20_000)))
tf("long-duplicates", lambda: 'resource "google_container_node_pool" "b" {}\n' * 20_000)
tf("long-unary-trivia", lambda: local("(" + "-" * 390 + "1" + "/**/" * 1_500_000 + ")"))
tf("long-precedence-trivia", lambda: local("[" + "(" * 390 + "1" + "\n" * 6_000_000 + ")" * 390 + "]"))
tf("long-heredoc-indents", lambda: local("<<-A\n" + "".join(" " * (i % 50) + "x\n" for i in range(200_000)) + "A\n"))
tf("long-heredoc-near-markers", lambda: local("<<" + "A" * 1000 + "\n" + ("A" * 999 + "\n") * 4_000 + "A" * 1000 + "\n"))
tf("long-strip-markers", lambda: local('"' + " " * 1_000_000 + "${~ 1 ~}" * 50_000 + " " * 1_000_000 + '"'))
tf("long-texts-melded", lambda: local("<<A\n" + "$${\n" * 500_000 + "A\n"))
tf("long-bare-else", lambda: local('"' + "%{ else }" * 100_000 + '"'))
tf("long-not-utf8", lambda: b"a = \"" + b"\xff" * 1_000_000)
tf("long-combining", lambda: local('"e' + "\u0301" * 1_000_000 + '"'))
tf("long-combining-functions", lambda: local('"e' + "\u0301" * 400_000 + '"').replace(
    "= local.x\n", '= "${length(local.x)}${substr(local.x, 0, 1)}${strrev(local.x)}${upper(local.x)}${title(local.x)}"\n'))
for name, unit in {"comments": "# a comment\n", "newlines": "\n", "attributes": "a{}\n", "brackets": "[",
                   "spaced": "a ", "quotes": '"', "dollars": '"${', "backslashes": "\\", "block-comment": "/*"}.items():
    for size in (4, 8, 31, 100):
        tf(f"file-{name}-{size}MB", lambda s=size, u=unit: filled(s * MB, u))
for size in (4, 8, 31, 100):
    tf(f"file-string-{size}MB", lambda s=size: filled(s * MB, "x", 'locals {\n a = "', '"\n}\n' + pool("local.a")))
    tf(f"file-escapes-{size}MB", lambda s=size: filled(s * MB, "\\u0041", 'locals {\n a = "', '"\n}\n' + pool("local.a")))
    tf(f"file-list-{size}MB", lambda s=size: filled(s * MB, "1,", "locals {\n a = [", "]\n}\n" + pool("local.a")))
    tf(f"file-lists-{size}MB", lambda s=size: filled(s * MB, "[],", "locals {\n a = [", "]\n}\n" + pool("local.a")))
    tf(f"file-negations-{size}MB", lambda s=size: filled(s * MB, "-a,", "locals {\n a = [", "]\n}\n" + pool("local.a")))
    tf(f"file-templates-{size}MB", lambda s=size: filled(s * MB, "${a}", 'locals {\n a = "', '"\n}\n' + pool("local.a")))
    tf(f"file-names-{size}MB", lambda s=size: "".join(f"a{i}=1\n" for i in range(s * MB // 11)))
    case(f"file-json-{size}MB", {"main.tf.json": lambda s=size: filled(s * MB, "1,", '{"locals":{"a":[', "1]}}"), "p.tf": pool("local.a")})
    case(f"file-json-arrays-{size}MB", {"main.tf.json": lambda s=size: filled(s * MB, "[],", '{"locals":{"a":[', "1]}}"), "p.tf": pool("local.a")})
    case(f"file-json-members-{size}MB", {"main.tf.json": lambda s=size: filled(s * MB, '"":1,', '{"locals":{"a":{', '"":1}}}'), "p.tf": pool("local.a")})
    case(f"file-tfvars-{size}MB", {"main.tf": uses("var.a", 'variable "a" {}\n'),
                                   "terraform.tfvars": lambda s=size: filled(s * MB, '"x",', "a = [", "]\n")})
case("files-many", {f"f{i}.tf": f'locals {{\n a{i} = 1\n}}\n' for i in range(5_000)} | {"p.tf": pool("local.a1")})
case("files-many-large", {f"f{i}.tf": lambda: filled(2 * MB, "a{}\n") for i in range(60)} | {"p.tf": pool()})
case("tfvars-many-large", {"main.tf": uses("var.a", 'variable "a" {}\n')} | {
    f"{i}.auto.tfvars": lambda i=i: filled(3 * MB, '"x",', f"a{i} = [", "]\n") for i in range(60)})
case("tfvars-many-names", {"main.tf": uses("var.a1", 'variable "a1" {}\n'),
                           "terraform.tfvars": lambda: "".join(f"a{i} = {i}\n" for i in range(200_000))})

# --- Growth ------------------------------------------------------------------------------------------------------

TEXT, LIST, MAP = '"aaaaaaaaaa"', "[1, 2]", "{a = 1}"
tf("grow-interpolation", chain(TEXT, '"${@}${@}"'))
tf("grow-template-for", chain(TEXT, '"%{ for x in [1, 2] }${@}%{ endfor }"'))
tf("grow-join", chain(TEXT, 'join("", [@, @])'))
tf("grow-join-separator", chain(TEXT, 'join(@, ["", "", ""])'))
tf("grow-replace", chain(TEXT, 'replace(@, "a", "aa")'))
tf("grow-replace-self", chain(TEXT, 'replace(@, "a", @)'))
tf("grow-replace-regex", chain(TEXT, 'replace(@, "/a/", "$0$0")'))
tf("grow-replace-empty", chain(TEXT, 'replace(@, "", "a")'))
tf("grow-format", chain(TEXT, 'format("%s%s", @, @)'))
tf("grow-formatlist", chain(LIST, 'formatlist("%v%v", @, @)'))
tf("grow-jsonencode", chain(TEXT, "jsonencode([@, @])"))
tf("grow-jsonencode-escapes", chain('"\\"<"', "jsonencode(@)"))
tf("grow-yamlencode", chain(TEXT, "yamlencode([@, @])"))
tf("grow-base64", chain(TEXT, "base64encode(@)", 200))
tf("grow-base64gzip", chain(TEXT, 'base64gzip("${@}${@}")'))
tf("grow-urlencode", chain('"%%%%"', "urlencode(@)"))
tf("grow-indent", chain('"a\\nb"', "indent(1000000, @)"))
tf("grow-concat", chain(LIST, "concat(@, @)"))
tf("grow-flatten", chain(LIST, "flatten([@, @])"))
tf("grow-nested-lists", chain(LIST, "[@, @]"))
tf("grow-nested-flatten", chain(LIST, "[@, @]", 17).replace("= local.x17", "= [for i in range(1000) : flatten(local.x17)]"))
tf("grow-nested-encode", chain(LIST, "[@, @]", 17).replace("= local.x17", "= [for i in range(1000) : jsonencode(local.x17)]"))
tf("grow-nested-compare", chain(LIST, "[@, @]", 18).replace("= local.x18", "= [for i in range(1000) : local.x18 == concat(local.x18, [])]"))
tf("grow-nested-set", chain(LIST, "[@, @]", 17).replace("= local.x17", "= [for i in range(1000) : toset(local.x17)]"))
tf("grow-nested-distinct", chain(LIST, "[@, @]", 17).replace("= local.x17", "= [for i in range(1000) : distinct([local.x17, concat(local.x17, [])])]"))
tf("grow-nested-index", chain(LIST, "[@, @]", 17).replace("= local.x17", "= [for i in range(1000) : index([local.x17], concat(local.x17, []))]"))
tf("grow-merge", chain(MAP, 'merge({for k, v in @ : "${k}1" => v}, {for k, v in @ : "${k}2" => v})'))
tf("grow-for", chain(LIST, "[for a in [0, 1] : @]"))
tf("grow-for-nested", chain(LIST, "flatten([for a in @ : [a, a]])"))
tf("grow-for-grouping", chain(MAP, "{for k, v in {a = 1, b = 2} : k => @...}"))
tf("grow-setproduct", chain('toset(["a", "b"])', 'toset([for p in setproduct(@, ["a", "b"]) : join("", p)])'))
tf("grow-setproduct-wide", local("setproduct(" + ", ".join(["range(1000)"] * 10) + ")"))
tf("grow-setproduct-deep", chain(LIST, "setproduct(@, @)", 10))
tf("grow-setunion", chain(LIST, 'setunion(@, [for x in @ : "${x}0"])'))
tf("grow-zipmap", chain(LIST, "zipmap([for k in range(2) : tostring(k)], [@, @])"))
tf("grow-chunklist", chain(LIST, "chunklist(concat(@, @), 1)"))
tf("grow-splat", chain(LIST, "[@, @][*]"))
tf("grow-transpose", chain('{a = ["b", "c"]}', 'transpose({for k, v in @ : k => concat(v, [for x in v : "${x}1"])})'))
tf("grow-alternatives", uses("local.x40", 'variable "u" {}\n' + chain("1", "var.u ? [@, @] : [@]").split("resource")[0]))
tf("grow-alternatives-objects", uses("local.x40", 'variable "u" {}\n' + chain("1", "var.u ? {a = @, b = @} : {a = @}").split("resource")[0]))
tf("grow-alternatives-text", uses("local.x40", 'variable "u" {}\n' + chain('"a"', 'var.u ? "${@}1" : "${@}2"').split("resource")[0]))
tf("grow-alternatives-functions", uses("local.x40", 'variable "u" {}\n' + chain("[1]", "var.u ? concat(@, [1]) : concat(@, @)").split("resource")[0]))
case("grow-alternatives-types", {
    "main.tf": 'variable "u" {}\n' + chain('"a"', "var.u ? [@, @] : [@]").split("resource")[0]
    + 'module "m" {\n source = "./m"\n a = local.x40\n}\n',
    "m/main.tf": uses("var.a", 'variable "a" {\n type = ' + "list(" * 40 + "string" + ")" * 40 + "\n}\n")})
case("grow-alternatives-types-objects", {
    "main.tf": 'variable "u" {}\n' + chain('"a"', "var.u ? {a = @, b = @} : {a = @}").split("resource")[0]
    + 'module "m" {\n source = "./m"\n a = local.x40\n}\n',
    "m/main.tf": uses("var.a", 'variable "a" {\n type = ' + "map(" * 40 + "string" + ")" * 40 + "\n}\n")})
tf("grow-missing", uses("local.x", "".join(f'variable "v{i}" {{}}\n' for i in range(20_000)) + "locals {\n x = ["
                        + ", ".join(f"var.v{i}" for i in range(20_000)) + "]\n}\n"))
tf("grow-missing-sums", uses(" + ".join(f"var.v{i}" for i in range(390)), "".join(f'variable "v{i}" {{}}\n' for i in range(390))))
tf("grow-range-for", local("[for a in range(1024) : [for b in range(1024) : [for c in range(1024) : a]]]"))
tf("grow-range-for-empty", local("[for a in range(1024) : [for b in range(1024) : [for c in range(1024) : a if false] if false] if false]"))
tf("grow-range-template", local('"' + "%{ for x in range(1000) }" * 5 + "x" + "%{ endfor }" * 5 + '"'))
tf("grow-range-template-empty", local('"' + "%{ for x in range(1000) }" * 5 + "%{ endfor }" * 5 + '"'))
tf("grow-conditions", local('"' + "%{ if var.u }a%{ else }b%{ endif }" * 1_000 + '"').replace("locals", 'variable "u" {}\nlocals'))
tf("grow-conditions-nested", 'variable "u" {}\n' + local("1").replace(
    "x = 1", "x0 = var.u\n" + "\n".join(f"x{i + 1} = local.x{i} ? (local.x{i} ? var.u : local.x{i}) : (var.u ? local.x{i} : !local.x{i})" for i in range(200)))
    .replace("= local.x\n", "= local.x200\n"))
tf("grow-conditions-inline", 'variable "u" {}\n' + local("var.u ? " * 300 + "1" + " : 2" * 300))
tf("grow-conditions-both", 'variable "u" {}\n' + (lambda n: local(n(n, 14)))(
    lambda n, d: "var.u" if d == 0 else f"(var.u ? {n(n, d - 1)} : {n(n, d - 1)})"))
tf("grow-try", local("try(" * 100 + "f()" + ", 1)" * 100))
tf("grow-try-exponential", chain("[]", "try(@[0], @[1], @)"))
tf("grow-limit-again", local("[" + ", ".join(["try([for a in range(1024) : [for b in range(1024) : a]], 1)"] * 300) + "]"))
tf("grow-limit-texts", lambda: chain(TEXT, '"${@}${@}"', 16).replace("= local.x16", "= [" + ", ".join(
    f'upper("{i}${{local.x16}}")' for i in range(3_000)) + "]"))
tf("grow-limit-hashes", lambda: chain(TEXT, '"${@}${@}"', 16).replace("= local.x16", "= [" + ", ".join(
    f'{f}("{i}${{local.x16}}")' for i in range(300) for f in ("sha512", "md5", "sha1", "bcrypt", "base64sha256")) + "]"))
tf("grow-many-locals", lambda: chain(TEXT, '"${@}${@}"', 16).replace(
    "resource", "locals {\n" + "\n".join(f'y{i} = "{i}${{local.x16}}"' for i in range(1_000)) + "\n}\nresource", 1).replace(
    "= local.x16", "= [" + ", ".join(f"length(local.y{i})" for i in range(1_000)) + "]"))
tf("grow-many-lists", lambda: local("range(1000)", *[f"y{i} = [for a in range(400) : concat(local.x, [{i}])]" for i in range(300)]).replace(
    "= local.x\n", "= [" + ", ".join(f"length(local.y{i})" for i in range(300)) + "]\n"))

# --- Functions ---------------------------------------------------------------------------------------------------

EXTREMES = ["0", "-1", "1e308", "-1e308", "1e999", "-0", "0.1", "1e-400", "99999999999999999999", "9223372036854775807",
            "-9223372036854775808", "(-9223372036854775807 - 1)", "4294967296", '"1e18"', '"-"', '"1_0"', '"0x10"']


def every(*templates):
    """A list of all templates with extreme numbers in place of @ and #."""
    parts = [t.replace("@", a).replace("#", b) for t in templates for a in EXTREMES for b in (EXTREMES if "#" in t else [""])]
    return "\n".join(f"e{i} = try({p}, null)" for i, p in enumerate(parts)), len(parts)


def extremes(name, *templates):
    lines, count = every(*templates)
    tf(name, "locals {\n" + lines + "\n}\n" + pool("[" + ", ".join(f"local.e{i}" for i in range(count)) + "]"))


extremes("extreme-arithmetic", "@ + #", "@ - #", "@ * #", "@ / #", "@ % #", "-(@)", "@ < #", "@ == #", "!(@)")
extremes("extreme-numbers", "abs(@)", "ceil(@)", "floor(@)", "log(@, #)", "pow(@, #)", "signum(@)", "max(@, #)",
         "sum([@, #])", "parseint(@, 10)", 'parseint("zz", @)', "tostring(@)", "jsonencode(@)", "yamlencode(@)", '"${@}"')
extremes("extreme-texts", 'substr("hello", @, #)', 'format("%d %x %o %b %e %g %f %s %q %v %t %c", @, @, @, @, @, @, @, @, @, @, @, @)',
         'format("%*d", @, #)', "indent(@, \"a\\nb\")", 'formatlist("%s", range(@))', 'split("", @)', 'join(@, ["a", "b"])',
         'textencodebase64(@, "UTF-16LE")', "timeadd(\"2020-01-01T00:00:00Z\", \"${@}h\")", 'formatdate("YYYY", @)', "strrev(@)", "title(@)")
extremes("extreme-lists", "element([1, 2, 3], @)", "slice([1, 2, 3], @, #)", "[1, 2, 3][@]", "chunklist([1, 2, 3], @)",
         "range(@, #)", "range(0, 10, @)", "range(@)", "lookup({a = 1}, @, #)", "index([1], @)", "contains([1], @)",
         "zipmap([@], [#])", "distinct([@, #])", "toset([@, #])", "sort([@, #])", "setunion([@], [#])")
extremes("extreme-networks", 'cidrsubnet("10.0.0.0/8", @, #)', 'cidrhost("10.0.0.0/8", @)', 'cidrsubnet("::/0", @, #)',
         'cidrhost("::/0", @)', 'cidrsubnets("10.0.0.0/8", @, #)', 'cidrsubnets("::/0", @, #)', 'cidrnetmask("0.0.0.0/0")')
extremes("extreme-formats", 'format("%[@]d", 1)', 'format("%@d", 1)', 'format("%.@f", #)', 'format("%@s", "x")')
tf("extreme-index-bounds", local("[for i in range(-1, 2) : try([1][i], {a = 1}[i], null)]"))
tf("function-format-width", local('format("%1000000s", "x")'))
tf("function-format-widths", local('format("' + "%4096s" * 200 + '"' + ', "x"' * 200 + ")"))
tf("function-format-stars", local('format("%[1000000000000000000000]s %!", 1)'))
tf("function-format-precision", local('[for i in range(1000) : format("%.4096f", 1e308)]'))
tf("function-cidrsubnets", local('cidrsubnets("10.0.0.0/8", ' + ", ".join(["24"] * 100_000) + ")"))
tf("function-cidrsubnets-v6", local('[for i in range(1000) : cidrsubnets("::/0", [for j in range(1000) : 32]...)]'))
REGEXES = ["(a*)*b", "(a|aa)+$", "(a?){1000}a{1000}", "((a{100}){100}){100}", "(((((a{10}){10}){10}){10}){10})",
           "[a-z]{1000}{1000}", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x", "\\\\pL{1000}", "(?i)" + "(a|b)" * 1000, "x*" * 1000 + "y"]
for i, regex in enumerate(REGEXES):
    tf(f"function-regex-{i}", local(f'[for i in range(20) : try(regexall("{regex}", local.t), null)]', 't = "' + "a" * 50_000 + '"'))
tf("function-regex-many", lambda: local("[" + ", ".join(f'try(regex("(a{{{i % 900 + 1}}})*b|.{{{i}}}", local.t), null)' for i in range(900)) + "]", 't = "' + "a" * 10_000 + '"'))
tf("function-regex-quadratic", local('regexall("a|.*b", local.t)', 't = "' + "a" * 200_000 + '"'))
tf("function-regex-nested", local('try(regex("' + "(" * 100_000 + ")" * 100_000 + '", "a"), null)'))
tf("function-regex-groups", local('try(regexall("' + "(a)" * 2_000 + '|a", local.t), null)', 't = "' + "a" * 20_000 + '"'))
tf("function-replace-regex-groups", local('[for i in range(1000) : replace(local.t, "/(a*)*b/", "$1")]', 't = "' + "a" * 20_000 + '"'))
LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\\n" for i in range(20))
tf("function-yaml-laughs", local(f'yamldecode("{LAUGHS}")'))
tf("function-yaml-laughs-again", local(f'[for i in range(500) : try(yamldecode("{LAUGHS}"), 1)]'))
tf("function-yaml-merge", local('yamldecode("' + "a0: &a0 {x: 1}\\n" + "".join(
    f"a{i + 1}: &a{i + 1} {{<<: [*a{i}, *a{i}], b{i}: 1}}\\n" for i in range(200)) + '")'))
tf("function-yaml-self", local('yamldecode("a: &a [*a]")'))
tf("function-yaml-keys", local('yamldecode("' + "? " * 5_000 + 'a")'))
tf("function-yaml-wide", lambda: local('yamldecode("' + "- a\\n" * 200_000 + '")'))
tf("function-yaml-members", lambda: local('yamldecode("' + "".join(f"k{i}: 1\\n" for i in range(60_000)) + '")'))
tf("function-yaml-tags", local('[for t in ["!!int x", "!!float 1e999", "!!binary ???", "!!timestamp 9", "!<a> b", "%YAML 9.9", "\\t", "&", "*", "!", "|", ">", "? ", "- - -", "{", "[", "\\"", "\'"] : try(yamldecode(t), null)]'))
tf("function-json-numbers", local('[for t in ["1e999", "-0", "1E+999999999999999999999", "0.' + "1" * 100_000 + '", "1' + "0" * 100_000 + '"] : try(jsondecode(t), null)]'))
tf("function-number-long", local("1" * 1_000_000 + ' == "' + "1" * 500_000 + '"'))
tf("function-number-texts", lambda: local("[" + ", ".join(f"1e{i}" for i in range(300)) + "]").replace(
    "= local.x\n", "= [for i in range(1000) : join(\"\", local.x)]\n"))
tf("function-csv", lambda: local('csvdecode("' + ",".join(f"a{i}" for i in range(1_000)) + "\\n" + ("," * 999 + "\\n") * 2_000 + '")'))
tf("function-sort", lambda: local("sort([for i in range(1000) : \"${1000 - i}\"])", "y = [for j in range(500) : sort([for i in range(1000) : \"${i * 7919 % 1000}x\"])]").replace("= local.x\n", "= local.y\n"))
tf("function-sort-large", lambda: chain('["b", "a"]', "concat(@, reverse(@))", 17).replace("= local.x17", "= [for i in range(1000) : sort(local.x17)]"))
tf("function-distinct-objects", lambda: local("[for i in range(1000) : {a = i}]", "y = flatten([for i in range(9) : [for o in local.x : merge(o, {b = i})]])").replace(
    "= local.x\n", "= [for i in range(100) : distinct(local.y)]\n"))
tf("function-contains-large", lambda: chain("range(1000)", "concat(@, @)", 9).replace("= local.x9", "= [for i in range(1000) : contains(local.x9, -1)]"))
tf("function-index-large", lambda: chain("range(1000)", "concat(@, @)", 9).replace("= local.x9", "= [for i in range(1000) : try(index(local.x9, -1), 0)]"))
tf("function-matchkeys", lambda: chain("range(1000)", "concat(@, @)", 7).replace("= local.x7", "= matchkeys(local.x7, local.x7, [for x in local.x7 : -1])"))
tf("function-sets", lambda: local('[for i in range(999) : "${i}"]').replace("= local.x\n", "= [for i in range(1000) : setsubtract(local.x, [for y in local.x : \"${y}x\"])]\n"))
tf("function-sets-many", lambda: local("setintersection(" + ", ".join(["range(999)"] * 1_000) + ")"))
tf("function-sets-large", lambda: chain('["a"]', 'concat(@, [for x in @ : "${x}b"])', 15).replace("= local.x15", "= setsubtract(local.x15, range(999))"))
tf("function-split-join", lambda: local('"' + "a," * 100_000 + '"').replace("= local.x\n", '= [for i in range(1000) : join(",", split(",", local.x))]\n'))
tf("function-strings", lambda: local('"' + "aé" * 300_000 + '"').replace("= local.x\n", '= [for i in range(1000) : title(strrev(upper(lower(trimspace(substr(local.x, -5, 2))))))]\n'))
tf("function-length", lambda: local('"' + "aé" * 300_000 + '"').replace("= local.x\n", "= [for i in range(1000) : length(local.x)]\n"))
tf("function-compare-texts", lambda: local('"' + "a" * 900_000 + '"', 'y = "${local.x}"').replace("= local.x\n", '= [for i in range(1000) : "${local.x}b" == "${local.x}c"]\n'))
tf("function-base64", lambda: local('"' + "a" * 700_000 + '"').replace("= local.x\n", "= [for i in range(1000) : base64decode(base64encode(local.x))]\n"))
tf("function-hashes", lambda: local('"' + "a" * 900_000 + '"').replace("= local.x\n", "= [for i in range(1000) : [sha512(local.x), md5(local.x), sha1(local.x), uuidv5(\"dns\", local.x)]]\n"))
tf("function-dates", local('[for t in ["9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "2020-02-30T00:00:00Z", "2020-01-01T25:61:61Z"] : try(timeadd(t, "2562047h"), timeadd(t, "-2562047h47m16s"), 1)]'))
tf("function-render", local('[for i in range(1000) : templatestring("${a}" , {a = 1})]'))
tf("function-render-large", lambda: local('"' + "$${a}" * 50_000 + '"').replace("= local.x\n", "= [for i in range(1000) : templatestring(local.x, {a = i})]\n"))
tf("function-jsondecode-again", lambda: local("jsonencode([for i in range(1000) : range(100)])").replace("= local.x\n", "= [for i in range(1000) : jsondecode(local.x)]\n"))
tf("function-yamldecode-again", lambda: local("jsonencode([for i in range(1000) : range(100)])").replace("= local.x\n", "= [for i in range(1000) : yamldecode(local.x)]\n"))

# --- Instances, cycles, modules ----------------------------------------------------------------------------------

RESOURCE = 'resource "google_container_node_pool" "{}" {{\n  {}\n}}\n'
tf("count-huge", pool(body="count = 100000000"))
for i, number in enumerate(EXTREMES):
    tf(f"count-extreme-{i}", pool(body=f"count = {number}"))
tf("count-10000", pool(body="count = 10000"))
tf("count-10000-often", lambda: "".join(RESOURCE.format(f"p{i}", "count = 10000") for i in range(1_000)))
tf("count-10000-collected", lambda: "".join(RESOURCE.format(f"p{i}", "count = 10000") for i in range(50)) + pool(
    "[" + ", ".join(f"google_container_node_pool.p{i}[*].count" for i in range(50)) + "]"))
tf("for_each-10000", pool("each.value", body='for_each = { for p in setproduct(range(100), range(100)) : join("-", p) => p }'))
tf("for_each-10001", pool("each.value", body='for_each = { for p in setproduct(range(100), range(101)) : join("-", p) => p }'))
tf("for_each-set", pool("each.value", body='for_each = toset([for p in setproduct(range(300), range(300)) : join("-", p)])'))
tf("for_each-long-keys", lambda: chain(TEXT, '"${@}${@}"', 16).replace("= local.x16", "= true").replace(
    "node_config", 'for_each = toset([for i in range(1000) : "${i}${local.x10}"])\n node_config', 1))
tf("dynamic-10000", pool(body='for_each = { for p in setproduct(range(100), range(100)) : join("-", p) => p }').replace(
    "    shielded_instance_config {", ' dynamic "shielded_instance_config" {\n for_each = range(1000)\n content {').replace(
    "    }\n  }\n", "    }\n }\n  }\n"))
tf("dynamic-10000-list", local("flatten([for a in range(10) : range(1000)])") .replace("node_config {", 'count = 10000\n dynamic "node_config" {\n for_each = local.x\n content {', 1)
   .replace("    }\n  }\n", "    }\n }\n  }\n"))
CLUSTERS = """
locals {{
  x = flatten([for a in range(10) : range(1000)])
}}
resource "google_container_cluster" "c" {{
  count = {}
  dynamic "node_pool" {{
    for_each = local.x
    content {{
      {}
    }}
  }}
}}
"""
tf("dynamic-pools", CLUSTERS.format(10_000, ""))
tf("dynamic-pools-one", CLUSTERS.format(1, ""))
tf("dynamic-pools-nested", CLUSTERS.format(1, 'dynamic "node_config" {\n for_each = local.x\n content {\n dynamic "shielded_instance_config" {\n for_each = local.x\n content {}\n }\n }\n }'))
tf("dynamic-referred", CLUSTERS.format(1, "").replace("locals", "output \"a\" {\n value = google_container_cluster.c\n}\n" + pool(
    "google_container_cluster.c[0].node_pool[0].node_config == google_container_cluster.c") + "locals"))
case("json-pools", {"main.tf.json": lambda: '{"resource":{"google_container_cluster":{"c":{"count":10000,"node_pool":[' + "{}," * 100_000 + "{}]}}}}"})
case("json-same-names", {"main.tf.json": lambda: '{"resource":{' + '"google_container_cluster":{"c":{}},' * 100_000 + '"a":{}}}'})
case("json-one-line", {"main.tf.json": lambda: '{"resource":{"google_container_node_pool":{' + ",".join(
    f'"p{i}":{{"node_config":{{"shielded_instance_config":{{"enable_secure_boot":"${{var.a}}"}}}}}}' for i in range(20_000)) + "}}}"})
tf("long-line", lambda: local("1") + 'resource "google_container_node_pool" "q" {\n node_config {\n shielded_instance_config {\n'
   + " enable_secure_boot = " + "(" * 99 + '"' + "x" * 3_000_000 + '"' + ")" * 99 + "\n}\n}\n count = 1000\n}\n")
tf("instances-referring", lambda: pool("google_container_cluster.c[count.index].a", body="count = 10000")
   + 'resource "google_container_cluster" "c" {\n count = 10000\n a = count.index\n}\n')
tf("instances-referring-keys", lambda: local('{ for p in setproduct(range(100), range(100)) : join("-", p) => p }').replace(
    "= local.x\n", "= google_container_cluster.c[each.key].a\n").replace("node_config", "for_each = local.x\n node_config", 1)
    + 'resource "google_container_cluster" "c" {\n for_each = local.x\n a = each.key\n}\n')
case("json-many-attributes", {"main.tf.json": lambda: '{"resource":{"google_container_cluster":{"c":{"count":10000,' + ",".join(
    f'"a{i}":1' for i in range(20_000)) + "}}}}"})
tf("wide-resource", lambda: 'resource "google_container_cluster" "c" {\n count = 10000\n' + "".join(f"a{i} = 1\n" for i in range(20_000)) + "}\n")
tf("wide-resource-referred", lambda: 'resource "google_container_cluster" "c" {\n count = 10000\n' + "".join(
    f"a{i} = 1\n" for i in range(2_000)) + "}\n" + pool("google_container_cluster.c"))
tf("cycle-locals", chain("local.x40", "@", 40))
tf("cycle-local-self", local("local.x"))
tf("cycle-all-to-all", lambda: local("1", *[f"y{i} = [" + ", ".join(f"local.y{j}" for j in range(150)) + "]" for i in range(150)]).replace("= local.x\n", "= local.y0\n"))
tf("cycle-count", pool(body="count = length(google_container_node_pool.p)"))
tf("cycle-for_each", pool(body="for_each = google_container_node_pool.p"))
tf("cycle-resources", pool("google_container_cluster.c.a", body="count = google_container_cluster.c.b") +
   'resource "google_container_cluster" "c" {\n a = google_container_node_pool.p\n b = google_container_node_pool.p[0].count\n node_config {\n x = google_container_cluster.c\n }\n}\n')
tf("cycle-resources-all", lambda: "".join(RESOURCE.format(f"p{i}", "\n".join(
    f"a{j} = google_container_node_pool.p{j}" for j in range(60))) for i in range(60)) + pool("google_container_node_pool.p0"))
tf("resources-doubling", lambda: "".join(RESOURCE.format(f"p{i}", f"a = google_container_node_pool.p{i + 1}.a\n b = google_container_node_pool.p{i + 1}.b") for i in range(40))
   + pool("google_container_node_pool.p0"))
tf("resources-doubling-whole", lambda: "".join(RESOURCE.format(f"p{i}", f"a = google_container_node_pool.p{i + 1}\n b = google_container_node_pool.p{i + 1}") for i in range(40))
   + pool("google_container_node_pool.p0"))
tf("resources-doubling-counted", lambda: "".join(RESOURCE.format(f"p{i}", f"count = 2\n a = google_container_node_pool.p{i + 1}[*].a") for i in range(40))
   + pool("google_container_node_pool.p0"))
case("cycle-variables", {"main.tf": 'module "m" {\n source = "./m"\n a = module.m.a\n}\n',
                         "m/main.tf": uses("var.a", 'variable "a" {}\noutput "a" {\n value = var.a\n}\n')})
case("cycle-module-for_each", {"main.tf": 'module "m" {\n source = "./m"\n for_each = module.m\n a = each.value\n}\nmodule "n" {\n source = "./m"\n count = module.n[0].a\n a = module.n\n}\n',
                               "m/main.tf": uses("var.a", 'variable "a" {}\noutput "a" {\n value = var.a\n}\n')})
case("module-self", {"main.tf": pool() + 'module "m" {\n source = "./"\n}\nmodule "n" {\n source = "."\n count = 2\n}\n'})
case("module-circle", {f"m{i}/main.tf": pool() + f'module "m" {{\n source = "../m{(i + 1) % 40}"\n}}\n' for i in range(40)})
DOUBLING = 'variable "a" {{}}\noutput "a" {{\n value = module.m.a\n}}\nmodule "m" {{\n source = "../m{0}"\n a = var.a\n}}\nmodule "n" {{\n source = "../m{0}"\n a = [var.a, module.m.a]\n}}\n'
case("module-doubling", {f"m{i}/main.tf": DOUBLING.format(i + 1) for i in range(39)}
     | {"m39/main.tf": uses("var.a", 'variable "a" {}\noutput "a" {\n value = [var.a, var.a]\n}\n'), "main.tf": 'module "m" {\n source = "./m0"\n a = 1\n}\n'})
case("module-doubling-empty", {f"m{i}/main.tf": DOUBLING.format(i + 1) for i in range(39)}
     | {"m39/main.tf": "", "main.tf": 'module "m" {\n source = "./m0"\n a = 1\n}\n' + pool("module.m.a")})
case("module-counted", {"main.tf": 'module "m" {\n source = "./a"\n count = 10000\n}\n', "a/main.tf": 'module "m" {\n source = "../b"\n count = 10000\n}\n',
                        "b/main.tf": pool(body="count = 10000")})
case("module-types", {"main.tf": chain("[\"a\"]", "concat(@, @)", 18).split("resource")[0] + 'module "m" {\n source = "./m"\n count = 5000\n a = local.x18\n}\n',
                      "m/main.tf": uses("var.a[0]", 'variable "a" {\n type = list(string)\n}\n')})
case("module-outputs", {"main.tf": 'module "m" {\n source = "./m"\n count = 4000\n}\n' + pool("[for i in range(1000) : module.m[*].a1]"),
                        "m/main.tf": "".join(f'output "a{i}" {{\n value = range(1000)\n}}\n' for i in range(1_000))})
case("module-all-to-all", {f"m{i}/main.tf": pool() + "".join(f'module "m{j}" {{\n source = "../m{j}"\n}}\n' for j in range(30)) for i in range(30)})
case("module-many-calls", {"main.tf": lambda: "".join(f'module "m{i}" {{\n source = "./m"\n}}\n' for i in range(20_000)), "m/main.tf": pool()})
case("module-remote-calls", {"main.tf": lambda: "".join(f'module "m{i}" {{\n source = "a/gke/b"\n count = 10000\n}}\n' for i in range(100))})
case("roots-many", {f"r{i}/main.tf": pool() for i in range(2_000)})
case("roots-expensive", {f"r{i}/main.tf": local("[for a in range(1024) : [for b in range(1024) : [for c in range(1024) : a if false] if false] if false]") for i in range(30)})
case("roots-counted", {f"r{i}/main.tf": pool(body="count = 10000") for i in range(30)})
case("roots-texts", {f"r{i}/main.tf": chain(TEXT, '"${@}${@}"') for i in range(100)})

# --- Files -------------------------------------------------------------------------------------------------------

T = uses("local.x", 'locals {\n x = templatefile("t.tftpl", {})\n}\n')
case("template-self", {"main.tf": T, "t.tftpl": '${templatefile("t.tftpl", {})}'})
case("template-self-twice", {"main.tf": T, "t.tftpl": '${templatefile("t.tftpl", {})}' * 2})
case("template-self-growing", {"main.tf": local('templatefile("t.tftpl", { x = "a" })'), "t.tftpl": '${templatefile("t.tftpl", { x = "${x}${x}" })}${x}'})
case("template-self-try", {"main.tf": T, "t.tftpl": '${try(templatefile("t.tftpl", {}), 1)}${try(templatefile("t.tftpl", {}), 2)}'})
case("template-circle", {"main.tf": T, "t.tftpl": '${templatefile("u.tftpl", {})}', "u.tftpl": '${templatefile("t.tftpl", {})}'})
case("template-doubling", {"main.tf": T.replace("t.tftpl", "t0.tftpl")} | {f"t{i}.tftpl": f'${{templatefile("t{i + 1}.tftpl", {{}})}}' * 2 for i in range(40)} | {"t40.tftpl": "x"})
case("template-string-self", {"main.tf": local('templatestring(local.t, { t = local.t })', 't = "$${templatestring(t, { t = t })}$${templatestring(t, { t = t })}"')})
case("template-large", {"main.tf": T, "t.tftpl": lambda: "${1}" * 250_000})
case("template-large-often", {"main.tf": local("[for i in range(1000) : templatefile(\"t.tftpl\", {i = i})]"), "t.tftpl": lambda: "${i}" * 200_000})
case("template-parts-often", {"main.tf": local("[for i in range(1000) : templatefile(\"t.tftpl\", {i = i})]"), "t.tftpl": lambda: "%{ if false }" + "${i}" * 200_000 + "%{ endif }"})
case("file-often", {"main.tf": local("[for i in range(1000) : filesha512(\"t\")]"), "t": lambda: "x" * MB})
case("file-often-missing", {"main.tf": local("[for i in range(1000) : [for j in range(1000) : fileexists(\"${i}/${j}\")]]")})
case("file-outside", {"main.tf": local('[for p in ["/etc/passwd", "../../../../etc/passwd", "/dev/zero", "/proc/self/mem", "a/../../x", "", "\\u0000", "/"] : try(file(p), null)]')})
case("fileset-large", {"main.tf": local('[for i in range(100) : fileset(".", "**")]')} | {f"d/{i}.txt": "" for i in range(15_000)})
case("fileset-too-large", {"main.tf": local('[for i in range(100) : try(fileset(".", "**"), 1)]')} | {f"d/{i}.txt": "" for i in range(25_000)})
case("fileset-patterns", {"main.tf": local('[for i in range(100) : fileset(".", "' + "*" * 500 + "{" + ",a" * 100 + "}" * 3 + "**/" * 100 + '")]')} | {f"{'a' * 200}{i}": "" for i in range(2_000)})
case("fileset-braces", {"main.tf": local('fileset(".", "' + "{a,b}" * 10_000 + '")')} | {f"f{i}": "" for i in range(100)})


def link(target):
    return lambda path: path.symlink_to(target)


def fifo(path):
    os.mkfifo(path)


def folder(path):
    path.mkdir()


def unreadable(path):
    path.write_text(pool())
    path.chmod(0)


case("link-loop", {"main.tf": pool(), "a": link("b"), "b": link("a"), "c.tf": link("c.tf")})
case("link-loop-folders", {"main.tf": pool(), "a/up": link(".."), "a/again": link("../a"), "a/b/root": link("/"), "a/b/top": link("../..")})
case("link-many", {"main.tf": pool(), "a/main.tf": pool()} | {f"l{i}": link("a") for i in range(5_000)})
case("link-devices", {"main.tf": pool(), "zero.tf": link("/dev/zero"), "random.tf.json": link("/dev/urandom"), "tty.tf": link("/dev/tty"),
                      "mem.tf": link("/proc/self/mem"), "kmsg.tf": link("/proc/kmsg"), "terraform.tfvars": link("/dev/zero"), "fd.tf": link("/dev/stdin")})
case("link-outside", {"main.tf": local('file("passwd")'), "passwd": link("/etc/passwd"), "etc": link("/etc"), "x.tf": link("/etc/passwd")})
case("file-unreadable", {"main.tf": pool(), "secret.tf": unreadable})
case("file-fifo", {"main.tf": local('[try(file("p.tf"), 1), try(templatefile("p.tf", {}), 1)]'), "x.tf": fifo, "p.tf": fifo, "terraform.tfvars": fifo, "a.auto.tfvars": fifo})
case("file-folder", {"main.tf": folder, "a.tf.json": folder, "terraform.tfvars": folder, "pool.tf": pool()})
case("file-names", {"new\nline.tf": pool(), b"\xff\xfe.tf": pool(), b"sub\xff/main.tf": pool(), "\u001b[31m.tf": pool("x"), "\u202e.tf": "!", " .tf": pool(), "..tf": pool(), "~.tf": pool(), "-.tf": pool(), "a" * 250 + ".tf": "("})
case("file-empty", {"main.tf": ""})
case("file-nothing", {})
case("folders-deep", {"a/" * 200 + "main.tf": pool()})
case("folders-many", {f"d{i}/e/x.txt": "" for i in range(10_000)})
case("folders-wide", {"main.tf": pool()} | {f"x{i}.txt": "" for i in range(50_000)})
case("overrides-many", {"main.tf": pool(body="count = 10000")} | {f"o{i}_override.tf": pool() for i in range(2_000)})
case("lock-large", {"main.tf": pool(), ".terraform.lock.hcl": lambda: 'provider "registry.terraform.io/hashicorp/google" {\n version = "4"\n}\n' * 50_000})
case("versions-odd", {"main.tf": 'terraform {\n required_providers {\n google = ">= ' + "9" * 1000 + ", <, ~>, ~> ., = v" + "1." * 100_000 + '"\n }\n}\nresource "google_container_cluster" "c" {}\n'})
tf("argument-variables", uses("var.a", 'variable "a" {\n type = list(string)\n}\n'), "--var", "a=" + "[" * 100_000)
tf("argument-many", uses("var.a", 'variable "a" {}\n'), *[f"--var=a={i}" for i in range(1_000)])


# --- Plans and exports -------------------------------------------------------------------------------------------

SETTINGS = '{"node_config":[{"shielded_instance_config":[{"enable_integrity_monitoring":false,"enable_secure_boot":true}]@}]}'


def plan(extra="", count=1, before="", after=""):
    """A plan of so many pools; extra stands among the settings of each."""
    pools = ",".join(f'{{"address":"google_container_node_pool.p[{i}]","mode":"managed","type":"google_container_node_pool","values":'
                     + SETTINGS.replace("@", extra) + "}" for i in range(count))
    return before + '{"format_version":"1.2","planned_values":{"root_module":{"resources":[' + pools + "]}}" + after + "}"


def cluster(name="c", pools="", more=""):
    return f'{{"name":"{name}","status":"RUNNING","currentMasterVersion":"1.33","nodePools":[{pools}]{more}}}'


def export_pool(name="p", config='"shieldedInstanceConfig":{}'):
    return f'{{"name":"{name}","config":{{{config}}}}}'


def document(name, text, *arguments):
    case(f"document-{name}", {"file": text}, *arguments)


MANY = 50 * MB
document("attribute-50-MB", lambda: plan(',"metadata":{"x":"' + "x" * MANY + '"}'))
document("attribute-escaped-50-MB", lambda: plan(',"metadata":{"x":"' + "\\u3042" * (MANY // 6) + '"}'))
document("attribute-quotes-20-MB", lambda: plan(',"metadata":{"x":"' + '\\"' * (10 * MB) + '"}'))
document("setting-50-MB", lambda: plan(',"image_type":"' + "x" * MANY + '"'))
document("key-50-MB", lambda: plan(',"' + "x" * MANY + '":1'))
document("number-1-MB", lambda: plan(',"image_type":' + "1" * MB))
document("number-as-switch", lambda: plan(',"shielded_instance_config":[{"enable_secure_boot":1e999999999}]'))
document("dense-50-MB", lambda: plan(after=',"x":[' + "1," * (25 * MB) + "1]"))
document("objects-50-MB", lambda: plan(after=',"x":[' + '{"a":{}},' * (5 * MB) + "1]"))
document("pools-20000", lambda: plan(count=20_000))
document("blocks-many", lambda: plan().replace('"node_config":[', '"node_config":[' + "{}," * 1_000_000))
document("white-space-50-MB", lambda: plan(before=" " * MANY))
document("two-gigabytes-of-holes", lambda path: [path.touch(), os.truncate(path, 2 << 30)] and None)
document("large-plan", lambda path: (path.write_text('{"format_version":"1.2","planned_values":{"root_module":{}},"x":"'), os.truncate(path, 300 * MB)) and None)
for depth in (390, 600, 1_000_000):
    document(f"nest-arrays-{depth}", lambda d=depth: plan(after=',"x":' + "[" * d + "]" * d))
    document(f"nest-objects-{depth}", lambda d=depth: plan(after=',"x":' + '{"a":' * d + "1" + "}" * d))
    document(f"nest-values-{depth}", lambda d=depth: plan(',"shielded_instance_config":' + "[" * d + "]" * d))
    document(f"nest-modules-{depth}", lambda d=depth: '{"format_version":"1.2","planned_values":{"root_module":' + '{"child_modules":[' * d + "]}" * d + "}}")
    document(f"nest-pools-{depth}", lambda d=depth: cluster(pools="[" * d + "]" * d))
    document(f"nest-top-{depth}", lambda d=depth: "[" * d + "]" * d)
document("duplicate-keys", lambda: cluster(more=',"shieldedNodes":{"enabled":true}' * 500_000))
document("duplicate-pools", lambda: cluster(pools=",".join([export_pool()] * 100_000)))
document("duplicate-clusters", lambda: "[" + ",".join([cluster(pools=export_pool())] * 20_000) + "]")
document("pools-200000", lambda: '{"format_version":"1","planned_values":{"root_module":{"resources":[' + ",".join(['{"mode":"managed","address":"a","type":"google_container_node_pool"}'] * 200_000) + "]}}}")
document("inline-pools-many", lambda: plan().replace("google_container_node_pool", "google_container_cluster").replace('"node_config":[', '"node_pool":[' + "{}," * 1_000_000))
document("inline-pools-everywhere", lambda: '{"format_version":"1","planned_values":{"root_module":{"resources":[' + ",".join(
    ['{"mode":"managed","address":"a","type":"google_container_cluster","values":{"node_pool":[' + "{}," * 99 + "{}]}}"] * 20_000) + "]}}}")
document("exported-pools-200000", lambda: '{"nodePools":[' + ",".join(['{"name":"a","config":{}}'] * 200_000) + "]}")
document("contradicting-pools", lambda: cluster(pools=",".join(export_pool(config=f'"imageType":"x{i}"') for i in range(10_000)), more=',"selfLink":"projects/p/zones/z/clusters/c"'))
document("clusters-without-names", lambda: '[' + ",".join(['{"currentMasterVersion":"1","nodePools":[]}'] * 20_000) + "]")
document("strangers", lambda: "[" + cluster() + ",1" * 1_000_000 + "]")
document("not-utf8", lambda: plan().encode() + b"\n\xff")
document("not-utf8-late", lambda: plan(after=',"x":"' + "x" * MANY + '\udcff"').encode(errors="surrogateescape"))
document("surrogates", lambda: plan().replace("google_container_node_pool.p", "\\ud800\\udc00\\ud800x\\udfff"))
document("nul", lambda: plan().replace("google_container_node_pool.p", "a\\u0000b"))
document("nul-raw", lambda: plan().replace("google_container_node_pool.p", "a\0b"))
document("byte-order-marks", lambda: "\ufeff" + plan() + "\ufeff" + plan())
document("utf16", lambda: plan().encode("utf-16"))
case("document-cut-off", {f"f{i}": lambda i=i: plan(count=200)[:i] for i in range(0, 40_000, 1_000)})
case("document-cut-off-export", {f"f{i}": lambda i=i: ("[" + ",".join(cluster(f"c{j}", export_pool()) for j in range(200)) + "]")[:i] for i in range(0, 30_000, 1_000)})
case("document-many", {f"f{i}": cluster(f"c{i}", export_pool()) for i in range(5_000)})
case("document-many-others", {f"f{i}.json": '{"name":"x","version":"1"}' for i in range(20_000)})
case("document-specials", {"a": fifo, "b": link("/dev/zero"), "c": link("/dev/stdin"), "d": unreadable, "e": plan()})


# --- Running -----------------------------------------------------------------------------------------------------

def write(root, files):
    base = os.fsencode(root)
    for name, content in files.items():
        path = os.path.join(base, os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if callable(content):
            made = content() if content.__code__.co_argcount == len(content.__defaults__ or ()) else content(
                pathlib.Path(os.fsdecode(path)))
            if made is None:
                continue
            content = made
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())


def write_apart(root, files):
    """Writes in a process of its own: what this one holds would count as memory of those it starts."""
    process = os.fork()
    if process == 0:
        try:
            write(root, files)
            os._exit(0)
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def run(binary, root, arguments, cpu, format):
    """Exit status (negative for a signal), CPU seconds, wall seconds and megabytes of one scan."""
    started = time.monotonic()
    process = os.fork()
    if process == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (max(10, 4 * int(cpu)), max(12, 4 * int(cpu) + 2)))
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", SWIFT_DETERMINISTIC_HASHING="1")
        os.execve(binary, [binary, "scan", root, "--format", format, *arguments], environment)
    _, status, usage = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024


def machine_factor():
    """How many times slower than the machine that the limits were set on a fixed piece of work runs here, 1 at least."""
    def once():
        started, total = time.process_time(), 0
        for number in range(2_500_000):
            total += number * number & 7
        return time.process_time() - started
    return max(1, min(once() for _ in range(3)) / 0.16)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--only", default="", help="run the cases whose name this regular expression finds")
    parser.add_argument("--cpu", type=float, default=4,
                        help="CPU seconds allowed on the machine of the limits: twice what is promised, for neighbours")
    parser.add_argument("--memory", type=float, default=300, help="megabytes allowed")
    parser.add_argument("--keep", help="write the inputs into this folder and leave them there")
    parser.add_argument("--format", default="text", help="the format of the report")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    base = options.keep or tempfile.mkdtemp(prefix="hostile-")

    def judge(name, files, arguments):
        root = os.path.join(base, name)
        shutil.rmtree(root, ignore_errors=True)
        os.makedirs(root)
        return_code = write_apart(root, files)
        assert return_code == 0, f"{name} could not be written"
        result = run(binary, root, arguments, options.cpu, options.format)
        if not options.keep:
            shutil.rmtree(os.fsencode(root), ignore_errors=True)
        return result

    limit = options.cpu * machine_factor()
    print(f"CPU limit on this machine: {limit:.2f} s")
    failures = 0
    chosen = [item for item in CASES.items() if re.search(options.only, item[0])]
    print(f"{'case':40} {'exit':>4} {'CPU s':>7} {'wall s':>7} {'MB':>7}")
    for name, (files, arguments) in chosen:
        status, cpu, wall, memory = judge(name, files, arguments)
        # A neighbour on the same processor can make one run slow, an algorithm makes them all slow.
        for _ in range(2):
            if cpu > limit:
                status, cpu, wall, memory = min(judge(name, files, arguments), (status, cpu, wall, memory), key=lambda run: run[1])
        reasons = [reason for reason, failed in [
            ("exit", status not in (0, 1, 2)), ("CPU", cpu > limit), ("memory", memory > options.memory)] if failed]
        failures += bool(reasons)
        verdict = "FAIL " + ", ".join(reasons) if reasons else "pass"
        print(f"{name:40} {status:4} {cpu:7.2f} {wall:7.2f} {memory:7.0f}  {verdict}", flush=True)
    if not options.keep:
        shutil.rmtree(base, ignore_errors=True)
    print(f"{len(chosen)} cases, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
