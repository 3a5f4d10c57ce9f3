"""Lets schemathesis at the real monitor, without access rules and with tokens, and looks at what became of it.

usage: fuzz.py BINARY [OPTION OF SCHEMATHESIS...]
"""
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "monitor"))
from openapi_spec_validator import validate

from filled import FilledMonitor
from monitor import Receiver

# What breaks a rule about lengths may be refused as too large before anybody looks at it.
SETTINGS = """[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 413, 414, 415, 431]
"""
# A value that a schema allows may still be refused for what it means, such as a silence that has ended already.
EXCLUDED = "positive_data_acceptance"


def document(monitor, folder):
    """The monitor's description of itself, which has to be OpenAPI; the file that it is kept in."""
    found = monitor.json("/openapi.json")
    validate(found)
    paths = {f"{method.upper()} {path}" for path, methods in found["paths"].items() for method in methods}
    assert {"POST /api/v1/entries", "POST /api/v1/pubsub", "POST /api/v1/posture",
            "POST /api/v1/evidence"} <= paths, paths
    path = os.path.join(folder, "openapi.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(found, file)
    return path


def send(monitor, folder, options):
    """Runs schemathesis, a little slower than the monitor lets one caller ask; its exit status, and what came back."""
    counts = os.path.join(folder, "statuses.json")
    command = [
        os.path.join(os.path.dirname(sys.executable), "schemathesis"), "run", document(monitor, folder),
        "--url", monitor.url, "--seed", "1", "--max-examples", os.environ.get("EXAMPLES", "30"),
        "--exclude-checks", EXCLUDED, "--request-timeout", "20", "--rate-limit", "90/s",
        "--continue-on-failure", "--output-truncate", "false", "--no-color", *options,
    ]
    if monitor.tokens:
        command += ["--header", f"Authorization: Bearer {monitor.tokens.of['responder']}"]
    with open(os.path.join(folder, "schemathesis.toml"), "w") as file:
        file.write(SETTINGS)
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": HERE, "STATUSES": counts}
    status = subprocess.run(command, cwd=folder, env=environment).returncode
    with open(counts) as file:
        return status, json.load(file)


def check(binary, access, options):
    """One monitor, before and after; what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        monitor = FilledMonitor(binary, folder, Receiver(), access=access).start()
        try:
            before = monitor.fill().metric("shieldwatch_entries_total")
            status, counts = send(monitor, folder, options)
            faults = [] if status == 0 else [f"schemathesis ends with {status}"]
            print("answers by status:", dict(sorted(counts.items())))
            if any(int(one) >= 500 for one in counts):
                faults.append("5xx")
            # Who is held back is not answered otherwise: nothing would have been tried.
            if counts.get("429", 0) > sum(counts.values()) / 100:
                faults.append(f"{counts['429']} requests were held back")
            if monitor.metric("shieldwatch_entries_total") <= before + 10:
                faults.append("no entries were tried")
            with open(os.path.join(folder, "monitor.log"), errors="replace") as log:
                logged = [line for line in log if '"level":"error"' in line]
            if logged:
                faults.append(f"the monitor logs {logged[:3]}")
            # It still works.
            monitor.attack()
            monitor.stop()
            return faults
        finally:
            monitor.kill()


def main():
    faults = []
    for access in [False, True]:
        started = time.time()
        found = check(os.path.abspath(sys.argv[1]), access, sys.argv[2:])
        print(f"{'with tokens' if access else 'without access rules'}: {found or 'no faults'}, {time.time() - started:.0f} s")
        faults += found
    sys.exit(1 if faults else 0)


main()
