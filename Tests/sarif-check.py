#!/usr/bin/env python3
"""Holds SARIF reports against the schema of SARIF 2.1.0, against the same scan as JSON, and against the files they
point into; sarif-tools, which knows nothing of this program, reads them too.

usage: .build/sarif/bin/python Tests/sarif-check.py BINARY PATH...    (after Tests/sarif-setup)

Beside the paths a repository is scanned whose names hold whatever a name can hold.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse

try:
    import jsonschema
    import rfc3986_validator  # noqa: F401  without it jsonschema takes anything for a URI
    import sarif.loader
except ImportError as error:
    sys.exit(f"sarif-check: {error}; run Tests/sarif-setup and use .build/sarif/bin/python")

PACKAGE = os.path.join(os.path.dirname(__file__), "..")
SCHEMA = os.path.join(PACKAGE, ".build", "sarif", "sarif-schema-2.1.0.json")
# What the tests record holds what few scans have: suppressions, and files that could not be read.
RECORDED = os.path.join(PACKAGE, "Fixtures", "snapshots", "reports")
LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
KINDS = {"failed": "fail", "notDetermined": "open", "passed": "pass"}
HOSTILE = ["a b", "日本語", "100%25", "c#d", "e?f", "g\\h", "i\"j'k", "l\nm", "n:o", "~p&q"]
POOL = """resource "google_container_node_pool" "pool" {
  cluster = "prod"
  node_config {
    shielded_instance_config { /* 名前 */ enable_secure_boot = false }
  }
}
"""


def scan(binary, path, form):
    command = [binary, "scan", path, "--format", form, "--show-passed"]
    environment = {"PATH": os.environ["PATH"]}
    runs = [subprocess.run(command, env=environment, capture_output=True, timeout=120) for _ in range(2)]
    if runs[0].stdout != runs[1].stdout:
        raise AssertionError(f"two runs as {form} differ")
    return runs[0].stdout, runs[0].returncode


def repository(path):
    """The root that paths of a report are relative to: of the repository around it, or the folder itself."""
    folder = os.path.realpath(path)
    while not os.path.exists(os.path.join(folder, ".git")):
        if folder == "/":
            return os.path.realpath(path)
        folder = os.path.dirname(folder)
    return folder


def text(root, location, region=None):
    """The text at a place, columns counted in Unicode scalars."""
    artifact = location["artifactLocation"]
    assert artifact["uriBaseId"] == "%SRCROOT%", artifact
    name = os.path.join(root, urllib.parse.unquote(artifact["uri"]))
    region = region or location["region"]
    with open(name, encoding="utf-8-sig", errors="replace", newline="") as file:
        lines = file.read().split("\n")
    if region.get("endLine", region["startLine"]) != region["startLine"]:
        return "\n".join(lines[region["startLine"] - 1:region["endLine"]])
    return lines[region["startLine"] - 1][region["startColumn"] - 1:region.get("endColumn", 0) - 1]


def check_result(root, result, rules):
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for location in result["locations"] + result["relatedLocations"]:
        assert text(root, location["physicalLocation"]) != "", location
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            for replacement in change["replacements"]:
                found = text(root, change, replacement["deletedRegion"])
                assert found == "false", f"a fix replaces {found!r}"


def check_counts(results, document, path):
    def tally(pairs):
        return sorted(collections.Counter(pairs).items())

    def expected(result):
        level = LEVELS[result["severity"]] if result["outcome"] == "failed" else "none"
        return result["rule"], KINDS[result["outcome"]], level

    told = [r for r in document["results"] if r["outcome"] != "suppressed"]
    ours = [r for r in results if not r.get("suppressions")]
    assert tally(map(expected, told)) == tally((r["ruleId"], r["kind"], r["level"]) for r in ours)
    assert len(results) == len(document["results"])
    assert len({"suppressions" in r for r in results}) <= 1, "some results tell suppressions and some do not"
    prints = [r["partialFingerprints"]["shieldwatch/v1"] for r in results]
    assert len(set(prints)) == len(prints), "two results share a fingerprint"
    # What is described twice, as in two exports of one pool, is numbered in SARIF.
    plain = sorted(p.split(":")[0] for p in prints)
    assert plain == sorted(r["fingerprint"] for r in document["results"]), "fingerprints differ from JSON"

    reader = sarif.loader.load_sarif_file(path)
    assert reader.get_distinct_tool_names() == ["Shieldwatch"]
    assert reader.get_result_count() == len(results)
    counts = reader.get_report().get_issue_count_for_severity
    for level in ["error", "warning", "note", "none"]:
        assert counts(level) == sum(r["level"] == level for r in results), f"sarif-tools counts {level} otherwise"


def check(binary, path, validator):
    output, status = scan(binary, path, "sarif")
    document, other = scan(binary, path, "json")
    document, log = json.loads(document), json.loads(output)
    assert status == other, f"exit status {status} as SARIF, {other} as JSON"
    for error in validator.iter_errors(log):
        raise AssertionError(f"{error.json_path}: {error.message[:300]}")
    run, = log["runs"]
    assert run["invocations"][0]["executionSuccessful"] == (not document["unread"])
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == len(document["unread"])
    assert os.path.realpath(path) not in output.decode(), "an absolute path of this machine is told"
    for result in run["results"]:
        check_result(repository(path), result, run["tool"]["driver"]["rules"])
    with tempfile.NamedTemporaryFile(suffix=".sarif") as file:
        file.write(output)
        file.flush()
        check_counts(run["results"], document, file.name)
    return len(run["results"]), sum(len(r.get("fixes", [])) for r in run["results"])


def hostile(folder):
    """A repository with hostile names, scanned from a folder in it that calls a module outside of that folder."""
    os.makedirs(os.path.join(folder, ".git"))
    for name in HOSTILE:
        place = os.path.join(folder, "in side", name)
        os.makedirs(place)
        with open(os.path.join(place, f"{name}.tf"), "w", encoding="utf-8") as file:
            file.write(POOL)
    shared = os.path.join(folder, "sha red")
    os.makedirs(shared)
    with open(os.path.join(shared, "main.tf"), "w", encoding="utf-8") as file:
        file.write(POOL)
    with open(os.path.join(folder, "in side", "main.tf"), "w", encoding="utf-8") as file:
        file.write('module "s" {\n  for_each = toset(["a]b\\n(c", "@d"])\n  source = "../sha red"\n}\n')
    with open(os.path.join(folder, "in side", "bro\nken.tf"), "w", encoding="utf-8") as file:
        file.write("a = \n")
    return os.path.join(folder, "in side")


def own_validator():
    with open(os.path.join(PACKAGE, "Documentation", "schemas", "scan.schema.json"), encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        with open(SCHEMA, encoding="utf-8") as file:
            schema = json.load(file)
    except OSError as error:
        sys.exit(f"sarif-check: {error}; run Tests/sarif-setup")
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    binary = os.path.abspath(sys.argv[1])
    results = fixes = failed = 0
    for name, rules in [("sarif.txt", validator), ("json.txt", own_validator())]:
        with open(os.path.join(RECORDED, name), encoding="utf-8") as file:
            for error in rules.iter_errors(json.load(file)):
                failed += 1
                print(f"{name}: {error.json_path}: {error.message[:300]}")
    with tempfile.TemporaryDirectory() as folder:
        paths = [*sys.argv[2:], hostile(os.path.realpath(folder))]
        for path in paths:
            try:
                counts = check(binary, path, validator)
                results, fixes = results + counts[0], fixes + counts[1]
            except (AssertionError, KeyError, ValueError, OSError) as error:
                failed += 1
                print(f"{path}: {type(error).__name__}: {error}")
        if results == 0 or fixes == 0:
            failed += 1
            print("nothing was found, so nothing was checked")
    print(f"{len(paths)} SARIF reports, {failed} failures; {results} results, {fixes} fixes")
    sys.exit(1 if failed else 0)


main()
