#!/usr/bin/env python3
"""Asks Terraform again what each expression gives, and writes the answers into the files of this folder.

Needs `terraform` on the path; no providers, no network. Without arguments all files are done.
"""

import base64
import json
import pathlib
import subprocess
import sys
import tempfile


def ask(expression: str) -> dict:
    """The case for an expression: its JSON, or that Terraform refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "main.tf").write_bytes(f"locals {{\n  x = {expression}\n}}\n".encode())
        console = subprocess.run(
            ["terraform", "console"],
            cwd=folder,
            input=b"base64encode(jsonencode(local.x))\n",
            capture_output=True,
            timeout=60,
        )
    output = console.stdout.decode().strip()
    if console.returncode != 0 or b"Error:" in console.stderr:
        return {"expression": expression, "error": True}
    if not output.startswith('"'):
        raise SystemExit(f"Terraform gives no value for {expression!r}: {output}")
    return {"expression": expression, "json": base64.b64decode(output[1:-1]).decode()}


def write(path: pathlib.Path, cases: list) -> None:
    lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in cases)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


folder = pathlib.Path(__file__).parent
for path in [pathlib.Path(name) for name in sys.argv[1:]] or sorted(folder.glob("*.json")):
    cases = json.loads(path.read_text(encoding="utf-8"))
    write(path, [ask(case["expression"]) for case in cases])
