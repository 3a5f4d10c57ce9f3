#!/usr/bin/env python3
"""Runs every case of a folder through the command line and validates what it prints.

usage: posture-cases.py BINARY CASES SCHEMA
"""
import json
import os
import subprocess
import sys

import jsonschema


# The rules that few cases are about: what passes them is listed only where a case lists one of theirs.
SIDE_RULES = {"node-image-unsupported", "cluster-version-too-old"}


def problems(binary, folder, validator):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    environment = {"PATH": os.environ["PATH"], **expected.get("environment", {})}
    command = [binary, "scan", *expected.get("paths", ["."]), "--format", "json", *expected.get("arguments", [])]
    # Cases of suppressions have a day, and nothing to say about what passes.
    command += ["--today", expected["today"]] if "today" in expected else ["--show-passed"]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    again = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    if run.stdout != again.stdout:
        yield "two runs differ"
    if run.returncode != expected["exit"]:
        yield f"exit status {run.returncode}, not {expected['exit']}"
    document = json.loads(run.stdout)
    yield from (error.message for error in validator.iter_errors(document))
    unread = [f"{u['file']}:{u['line']}:{u['column']}: {u['error']}" for u in document["unread"]]
    if len(unread) != expected.get("unread", len(expected.get("errors", []))):
        yield f"unread {unread}"
    yield from (f"no error {e} in {unread}" for e in expected.get("errors", []) if not any(e in u for u in unread))
    silent = SIDE_RULES - {r["rule"] for r in expected["results"] if r["outcome"] == "passed"}
    found = sorted((r["address"], r["rule"], r["outcome"]) for r in document["results"]
                   if r["outcome"] != "passed" or r["rule"] not in silent)
    wanted = sorted((r["address"], r["rule"], r["outcome"]) for r in expected["results"])
    if found != wanted:
        yield f"results {found}, not {wanted}"


def main():
    binary, cases, schema = sys.argv[1:]
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file)) if hasattr(
            jsonschema, "Draft202012Validator") else jsonschema.Draft7Validator(json.load(file))
    failed = passed = 0
    for name in sorted(os.listdir(cases)):
        folder = os.path.join(cases, name)
        if not os.path.isdir(folder):
            continue
        found = list(problems(os.path.abspath(binary), folder, validator))
        for problem in found:
            print(f"{name}: {problem}")
        failed += bool(found)
        passed += not found
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
