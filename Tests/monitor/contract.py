"""Holds `serve` to what other programs may rely on, as one of them: it knows the interface and nothing else.

    Tests/monitor/contract.py BINARY EXAMPLE-FOLDER [NAME…]
"""
import base64
import hashlib
import hmac
import json
import os
import random
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from fleet import lines
from monitor import Monitor, free_port
from receivers import Receiver
from surroundings import judged, stream
from trials import Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
EXAMPLES = os.path.abspath(sys.argv[2])
trial = Trials()

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


def begin(folder, *arguments, **more):
    return surroundings.begin(BINARY, folder, *arguments, **more)


def get(monitor, path):
    status, body = monitor.request("GET", path)
    equal(status, 200, path)
    return json.loads(body)


def incidents(monitor, query=""):
    return get(monitor, f"/api/v1/incidents{query}")["incidents"]


def well_formed(incident):
    """Every field as it was promised."""
    for name in ("id", "key", "title"):
        assert isinstance(incident[name], str) and incident[name], (name, incident)
    assert incident["state"] in ("open", "acknowledged", "resolved", "silenced"), incident
    assert incident["severity"] in ("low", "medium", "high", "critical"), incident
    assert re.fullmatch("[a-z]+(-[a-z]+)*", incident["kind"]), incident
    assert all(re.fullmatch(r"\d+", node) for node in incident["nodes"]), incident
    for change in incident["changes"]:
        assert change["phase"] in ("early", "late", "launch") and isinstance(change["pcr"], int), change
        assert isinstance(change["component"], str), change
    assert TIME.fullmatch(incident["openedAt"]) and TIME.fullmatch(incident["updatedAt"]), incident


@trial
def what_is_acknowledged_survives_a_kill_and_comes_once(folder):
    monitor, fleet = begin(folder, Receiver())
    entries = stream(fleet)
    monitor.start()
    try:
        half = entries[:200]
        status, body = monitor.request("POST", "/api/v1/entries", lines(half[:2]) + b'{"logName": \n' + lines(half[2:]))
        equal(status, 202)
        answer = json.loads(body)
        equal((answer["accepted"], answer["duplicates"]), (200, 0))
        equal([row["line"] for row in answer["rejected"]], [3])
        assert isinstance(answer["rejected"][0]["error"], str) and answer["rejected"][0]["error"]
        monitor.kill()
        monitor.start()
        equal(monitor.post(half), {"accepted": 0, "duplicates": 200, "rejected": []})
        equal(monitor.post(entries[100:]), {"accepted": 200, "duplicates": 100, "rejected": []})
        monitor.kill()
        monitor.start()
        judged(monitor)
        boots = sum(len(get(monitor, f"/api/v1/nodes/{machine.id}")["boots"]) for machine in fleet.machines)
        assert boots >= 100, boots
        equal(monitor.post(entries)["duplicates"], 400)
    finally:
        monitor.kill()


@trial
def pushes_of_pubsub_are_answered_204_and_refused_only_for_good(folder):
    monitor, fleet = begin(folder)
    monitor.start()
    try:
        entry = fleet.boot(fleet.machines[0])[0]

        def push(data):
            message = {"message": {"data": data, "messageId": "1", "publishTime": "2026-11-28T00:00:00Z"},
                       "subscription": "projects/p/subscriptions/s"}
            return monitor.request("POST", "/api/v1/pubsub", json.dumps(message).encode(),
                                   headers={"Content-Type": "application/json"})[0]
        good = base64.b64encode(json.dumps(entry).encode()).decode()
        equal(push(good), 204)
        monitor.kill()
        monitor.start()
        equal(push(good), 204, "the same again")
        judged(monitor)
        equal(len(get(monitor, f"/api/v1/nodes/{fleet.machines[0].id}")["boots"]), 1)
        for bad in ("", "!!!", base64.b64encode(b"no JSON").decode(), base64.b64encode(b"[1]").decode()):
            assert 400 <= push(bad) < 500, bad
        for body in (b"", b"{", b"[]", b'{"message":null}'):
            status = monitor.request("POST", "/api/v1/pubsub", body)[0]
            assert 400 <= status < 500, (status, body)
    finally:
        monitor.kill()


@trial
def incidents_are_listed_in_pages_and_by_state(folder):
    monitor, fleet = begin(folder)
    monitor.start()
    try:
        monitor.post(stream(fleet))
        judged(monitor)
        everything = incidents(monitor)
        assert len(everything) >= 4, everything
        for incident in everything:
            well_formed(incident)
        keys = [incident["key"] for incident in everything]
        equal(keys, sorted(keys), "the order")
        paged, after = [], ""
        while after is not None:
            page = get(monitor, f"/api/v1/incidents?limit=2{after}")
            assert len(page["incidents"]) <= 2
            paged += page["incidents"]
            after = f"&after={page['next']}" if page["next"] is not None else None
        equal(paged, everything, "page by page")
        by_state = {state: incidents(monitor, f"?state={state}")
                    for state in ("open", "acknowledged", "resolved", "silenced")}
        for state, found in by_state.items():
            assert all(incident["state"] == state for incident in found), state
        equal(sum(map(len, by_state.values())), len(everything))
        equal(monitor.request("GET", "/api/v1/incidents?state=unknown")[0], 400)
        equal(monitor.request("GET", "/api/v1/incidents?limit=0")[0], 400)
    finally:
        monitor.kill()


@trial
def the_same_stream_has_the_same_keys_in_another_database_and_changes_nothing_when_it_comes_again(folder):
    receiver = Receiver()
    first, fleet = begin(folder, receiver, "first")
    entries = stream(fleet)
    second, _ = begin(folder, name="second")
    first.start()
    second.start()
    try:
        first.post(entries)
        for start in range(0, len(entries), 37):
            second.post(entries[start:start + 37])
        judged(first, receiver)
        judged(second)
        found = first.incidents()
        equal(second.incidents(), found, "another database")
        told = len(receiver.all())
        assert told >= len(found)
        equal(first.post(entries)["duplicates"], len(entries))
        time.sleep(2)
        equal(first.incidents(), found, "the same again")
        equal(len(receiver.all()), told, "notifications")
    finally:
        first.kill()
        second.kill()


@trial
def entries_in_another_order_lose_no_attack(folder):
    plain, fleet = begin(folder, name="plain")
    mixed, _ = begin(folder, name="mixed")
    entries = stream(fleet, 600)
    # As several forwarders deliver: each entry a little earlier or later than it was written.
    chance = random.Random(5)
    shuffled = sorted(entries, key=lambda entry: int(entry["insertId"][1:]) + chance.random() * 20)
    plain.start()
    mixed.start()
    try:
        equal(plain.post(entries)["accepted"], len(entries))
        equal(mixed.post(shuffled)["accepted"], len(entries))
        judged(plain)
        judged(mixed)

        def outliers(monitor):
            return {(node, change["pcr"], change["actual"]) for incident in monitor.incidents().values()
                    if incident["kind"] == "outlier" for node in incident["nodes"] for change in incident["changes"]}
        wanted = outliers(plain)
        assert len(wanted) >= 4, wanted
        equal(outliers(mixed), wanted)
    finally:
        plain.kill()
        mixed.kill()


@trial
def only_machines_whose_new_values_agree_share_an_incident(folder):
    monitor, fleet = begin(folder)
    monitor.start()
    try:
        for machine in fleet.machines:
            monitor.post(fleet.boot(machine))
        odd = {0: "one", 1: "one", 2: "two"}
        for number, value in odd.items():
            fleet.machines[number].odd = {8: value}
            monitor.post(fleet.boot(fleet.machines[number]))
        judged(monitor)
        groups = sorted(sorted(incident["nodes"]) for incident in monitor.incidents().values()
                        if incident["state"] == "open")
        name = [machine.id for machine in fleet.machines]
        equal(groups, [[name[0], name[1]], [name[2]]])
    finally:
        monitor.kill()


@trial
def webhooks_are_signed_repeated_with_their_key_and_tell_all_events(folder):
    with open(os.path.join(folder, "secret"), "w") as file:
        file.write("correct horse\n")
    receiver = Receiver(lambda call, tries: call.say(500 if tries == 0 else 200))
    more = f"notifiers:\n  - {{name: hook, kind: webhook, url: '{receiver.url}', secret_file: secret}}\n"
    monitor, fleet = begin(folder, more=more)
    monitor.start()
    try:
        for machine in fleet.machines:
            monitor.post(fleet.boot(machine))
        odd = fleet.machines[0]
        # The early phase shows less than the late one: what is told first is told to be worse then.
        odd.odd = {3: "x", 8: "y"}
        early, late = fleet.boot(odd)
        monitor.post([early])
        judged(monitor, receiver)
        monitor.post([late])
        judged(monitor, receiver)
        incident = incidents(monitor, "?state=open")[0]
        for action in ("acknowledge", "resolve"):
            status, body = monitor.request("POST", f"/api/v1/incidents/{incident['key']}/{action}", b"{}",
                                           headers={"Content-Type": "application/json"})
            assert status in (200, 202, 204), (status, body)
        judged(monitor, receiver)
        events = [event for event, _ in receiver.events(incident["key"])]
        equal(events, ["opened", "updated", "acknowledged", "resolved"])
        for call in receiver.all():
            signature = hmac.new(b"correct horse", call["raw"], hashlib.sha256).hexdigest()
            equal(call["headers"]["X-Shieldwatch-Signature"], f"sha256={signature}")
            equal(call["body"]["schemaVersion"], 1)
            assert call["body"]["event"] in ("opened", "updated", "acknowledged", "resolved")
            assert call["body"]["url"].startswith("http"), call["body"]
            well_formed(call["body"]["incident"])
        tries = {}
        for call in receiver.all():
            tries.setdefault(call["key"], []).append(call["raw"])
        assert all(len(bodies) == 2 and len(set(bodies)) == 1 for bodies in tries.values()), "each twice, the same"
    finally:
        monitor.kill()


@trial
def what_a_dead_process_left_unsent_goes_out_within_five_seconds_of_the_next_start(folder):
    receiver = Receiver(lambda call, tries: time.sleep(60))
    monitor, fleet = begin(folder, receiver)
    monitor.start()
    try:
        monitor.post(stream(fleet))
        judged(monitor)
        until(receiver.keys, 10, "the first try")
        waiting = monitor.metric("shieldwatch_outbox_pending")
        monitor.kill()
        receiver.answer = lambda call, tries: call.say(204)
        before = len(receiver.all())
        started = time.time()
        monitor.start()
        until(lambda: len({call["key"] for call in receiver.all()[before:]}) >= waiting, 5, f"{waiting} notifications")
        told = [json.loads(line) for line in monitor.log_lines() if "left undone" in line]
        equal([line["message"] for line in told], ["nothing was left undone", "what was left undone is taken up"])
        channel, number = told[1]["fields"]["notifications"].split()
        assert channel == "hook" and int(number) >= waiting, told
        return f"{waiting:.0f} notifications in {time.time() - started:.2f} s"
    finally:
        monitor.kill()


@trial
def posture_keeps_first_seen_last_seen_and_resolved(folder):
    scan = subprocess.run([BINARY, "scan", EXAMPLES, "--format", "json"], capture_output=True, check=False)
    assert scan.returncode in (0, 2), scan.stderr
    monitor, _ = begin(folder)
    monitor.start()
    try:
        def post(document):
            status, body = monitor.request("POST", "/api/v1/posture", json.dumps(document).encode())
            equal(status, 202, body)
            time.sleep(0.01)

        def results():
            found = get(monitor, "/api/v1/posture?resolved=true&limit=1000")["results"]
            return {row["result"]["fingerprint"]: row for row in found}

        document = json.loads(scan.stdout)
        post(document)
        once = results()
        assert once and all(row["firstSeen"] for row in once.values()), once
        document["unread"] = []
        gone = document["results"].pop()["fingerprint"]
        post(document)
        twice = results()
        for key, row in twice.items():
            equal(row["firstSeen"], once[key]["firstSeen"])
            if key != gone:
                assert row["lastSeen"] > once[key]["lastSeen"], row
        assert twice[gone].get("resolvedAt") and not any(row.get("resolvedAt") for key, row in twice.items() if key != gone), twice
    finally:
        monitor.kill()


@trial
def a_node_has_its_boots_and_verdicts(folder):
    monitor, fleet = begin(folder)
    monitor.start()
    try:
        monitor.post(stream(fleet))
        judged(monitor)
        node = get(monitor, f"/api/v1/nodes/{fleet.machines[0].id}")
        equal(node["instance"] if "instance" in node else node["node"]["instance"], fleet.machines[0].id)
        for boot in node["boots"]:
            assert boot["verdict"] in ("passed", "failed", "accepted", "notDetermined"), boot
            assert boot["phase"] in ("early", "late", "launch"), boot
        equal(monitor.request("GET", "/api/v1/nodes/1")[0], 404)
    finally:
        monitor.kill()


@trial
def tokens_come_and_go_with_their_file_while_it_runs(folder):
    path = os.path.join(folder, "tokens")

    def made(name, role):
        return subprocess.run([BINARY, "token", name, role, "--file", path], check=True, capture_output=True, text=True).stdout.strip()

    alice = made("alice", "responder")
    monitor = Monitor(BINARY, folder, f"sqlite:{folder}/tokens.db", more=f"access: {{tokens_file: {path}}}\n").start()

    def status(token):
        headers = {"Authorization": f"Bearer {token}"}
        return monitor.request("GET", "/api/v1/incidents", headers=headers)[0]

    try:
        equal(status(alice), 200)
        bob = made("bob", "viewer")
        equal(status(bob), 401)
        # Slower than whoever is not known has to wait.
        until(lambda: status(bob) == 200, 40, "who was added may come", every=0.5)
        with open(path) as file:
            rest = [line for line in file if not line.startswith("alice ")]
        with open(path, "w") as file:
            file.writelines(rest)
        until(lambda: status(alice) == 401, 40, "who was taken out is out", every=0.5)
        equal(status(bob), 200)
    finally:
        monitor.stop()


@trial
def operations_are_answered_and_sigterm_ends_within_ten_seconds(folder):
    receiver = Receiver(lambda call, tries: time.sleep(60))
    monitor, fleet = begin(folder, receiver)
    monitor.start()
    try:
        equal(monitor.request("GET", "/healthz")[0], 200)
        equal(monitor.request("GET", "/readyz")[0], 200)
        metrics = monitor.request("GET", "/metrics")[1].decode()
        for line in metrics.splitlines():
            assert re.fullmatch(r'#.*|[a-zA-Z_:][\w:]*(\{([a-z_]+="[^"]*",?)+\})? [-+0-9.eEInfNa]+', line), line
        document = get(monitor, "/openapi.json")
        assert document["openapi"].startswith("3."), document["openapi"]
        for path in ("/api/v1/entries", "/api/v1/pubsub", "/api/v1/incidents", "/api/v1/posture"):
            assert path in document["paths"], path
        # With a request under way and a receiver that hangs.
        monitor.post(stream(fleet))
        until(receiver.all, 10, "a notification under way")
        took = monitor.stop()
        assert took < 10, took
        return f"ended in {took:.1f} s"
    finally:
        monitor.kill()


def refused(folder, text, *flags):
    """How a configuration is refused: status and message."""
    path = os.path.join(folder, "refused.yml")
    with open(path, "w") as file:
        file.write(text)
    done = subprocess.run([BINARY, "serve", "--config", path, *flags], capture_output=True, timeout=20, text=True,
                          check=False, cwd=folder)
    return done.returncode, done.stderr


@trial
def what_is_wrong_in_a_configuration_is_refused_by_name(folder):
    for wrong, nearest in (("databse: sqlite:x", "database"), ("notifers: []", "notifiers"), ("langage: en", "language")):
        status, message = refused(folder, wrong + "\n")
        assert status != 0 and wrong.split(":")[0] in message and nearest in message, (status, message)
    status, message = refused(folder, "notifiers:\n  - {name: a, kind: webhook, url: 'http://localhost:1/', secretfile: b}\n")
    assert status != 0 and "secretfile" in message and "secret_file" in message, (status, message)
    status, message = refused(folder, "listen: 0.0.0.0:0\n")
    assert status != 0 and "access" in message, (status, message)
    status, message = refused(folder, f"database: sqlite:{folder}/x.db\n", "--listen", f"0.0.0.0:{free_port()}")
    assert status != 0 and "access" in message, (status, message)


@trial
def flags_override_the_configuration_and_all_keys_are_taken(folder):
    token = "swt_" + "a" * 43
    with open(os.path.join(folder, "tokens"), "w") as file:
        file.write(f"forwarder sender {hashlib.sha256(token.encode()).hexdigest()}\n")
    receiver = Receiver()
    more = ("language: ja\naccess: {tokens_file: tokens}\nsources:\n  - {name: file, kind: file, path: entries.ndjson}\n"
            f"notifiers:\n  - {{name: a, kind: webhook, url: '{receiver.url}'}}\n")
    monitor, fleet = begin(folder, more=more, database="sqlite:/nowhere/at/all.db")
    with open(os.path.join(folder, "entries.ndjson"), "wb") as file:
        file.write(lines(fleet.boot(fleet.machines[0])))
    port = free_port()
    with open(os.path.join(folder, "log"), "wb") as log:
        process = subprocess.Popen([BINARY, "serve", "--config", monitor.configuration, "--database",
                                    f"sqlite:{folder}/other.db", "--listen", f"127.0.0.1:{port}"],
                                   stdout=log, stderr=log)
    try:
        monitor.port = port

        def ready():
            try:
                return monitor.request("GET", "/readyz")[0] == 200
            except OSError:
                return False
        until(ready, 20, "an answer on the other address")
        assert os.path.exists(os.path.join(folder, "other.db"))
        body = lines(fleet.boot(fleet.machines[1]))
        equal(monitor.request("POST", "/api/v1/entries", body)[0], 401, "without a token")
        equal(monitor.request("POST", "/api/v1/entries", body, headers={"Authorization": f"Bearer {token}"})[0], 202)
        equal(monitor.request("GET", "/api/v1/incidents", headers={"Authorization": f"Bearer {token}"})[0], 403)
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[3:]))
