"""What may arrive at the interface that no honest sender sends: too large, too deep, no text, packed, forged, slow.

    Tests/monitor/message_faults.py BINARY [NAME…]
"""
import copy
import gzip
import json
import os
import socket
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from fleet import lines
from surroundings import judged
from trials import Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
trial = Trials()


class Watch:
    """A monitor that has to be as well after everything as before."""

    def __init__(self, folder, binary=BINARY):
        self.monitor, self.fleet = surroundings.begin(binary, folder)

    def __enter__(self):
        self.monitor.start()
        return self.monitor

    def __exit__(self, failed, *_):
        try:
            if not failed:
                assert self.monitor.process.poll() is None, self.monitor.log()
                self.fleet.numbers = 1_000_000
                equal(self.monitor.post(self.fleet.boot(self.fleet.machines[-1]))["accepted"], 2, "taken afterwards")
                most = memory(self.monitor)
                assert most < 600, f"{most} MB of memory"
        finally:
            self.monitor.kill()


def memory(monitor):
    """The most memory that it took, in megabytes."""
    with open(f"/proc/{monitor.process.pid}/status") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmHWM"))


def booted(monitor):
    """A fleet all of whose machines have booted once."""
    fleet = surroundings.Fleet(30, pools=1)
    for machine in fleet.machines:
        monitor.post(fleet.boot(machine))
    return fleet


def entries(monitor, body, **more):
    status, answer = monitor.request("POST", "/api/v1/entries", body, **more)
    return status, json.loads(answer) if answer else {}


@trial
def bodies_that_are_too_large(folder):
    with Watch(folder) as monitor:
        status, _, _ = monitor.answer("POST", "/api/v1/pubsub", b"x" * ((16 << 20) + 1))
        equal(status, 413)
        # Said to be too large before anything of it comes.
        with socket.create_connection(("127.0.0.1", monitor.port), 10) as connection:
            connection.sendall(b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n")
            assert b" 413 " in connection.recv(1000)
        # Without a length, in chunks.
        with socket.create_connection(("127.0.0.1", monitor.port), 20) as connection:
            connection.sendall(b"POST /api/v1/pubsub HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
            answer = b""
            try:
                for _ in range(40):
                    connection.sendall(b"100000\r\n" + b"\n" * (1 << 20) + b"\r\n")
                connection.sendall(b"0\r\n\r\n")
            except OSError:
                pass
            try:
                answer = connection.recv(1000)
            except OSError:
                pass
            assert b" 413 " in answer or not answer, answer
        return f"{memory(monitor)} MB"


@trial
def lines_that_are_no_entries(folder):
    with Watch(folder) as monitor:
        fleet = surroundings.Fleet(2)
        good = lines(fleet.boot(fleet.machines[0]))
        bad = [b"\xff\xfe\x00", b"null", b"3", b'"text"', b"{", b'{"a":1}}', b"{'logName':1}", b'{"logName":NaN}',
               b'{"insertId":"\xc3\x28"}', b"[" * 5_000, b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
               b'{"x":"' + b"y" * (1 << 20) + b'"}', b"\x1f\x8b not gzip"]
        for line in bad:
            status, answer = entries(monitor, good + line + b"\n" + good)
            equal(status, 202, line[:40])
            assert [row["line"] for row in answer["rejected"]] == [3], (line[:40], answer)
            equal(answer["accepted"] + answer["duplicates"], 4, line[:40])
            assert len(answer["rejected"][0]["error"]) < 500, answer
        status, answer = entries(monitor, b"{\n" * 200_000)
        equal(status, 202)
        assert len(answer["rejected"]) <= 1_000
        equal(entries(monitor, b""), (202, {"accepted": 0, "duplicates": 0, "rejected": []}))


@trial
def fields_of_wrong_types(folder):
    """What is no report is refused or told apart, and never taken for a boot that passed."""
    with Watch(folder) as monitor:
        fleet = surroundings.Fleet(40, pools=1)
        report = fleet.boot(fleet.machines[0])[1]
        body = report["jsonPayload"]["lateBootReportEvent"]
        values = [None, 3, -1, 1e300, "", "x" * 100_000, [], {}, [[]], {"a": {}}, True, "\u0000", "2026-13-45T99:99:99Z"]
        places = [("insertId",), ("logName",), ("timestamp",), ("resource",), ("resource", "labels"),
                  ("resource", "labels", "instance_id"), ("jsonPayload",), ("jsonPayload", "bootCounter"),
                  ("jsonPayload", "lateBootReportEvent"),
                  ("jsonPayload", "lateBootReportEvent", "policyEvaluationPassed"),
                  ("jsonPayload", "lateBootReportEvent", "actualMeasurements"),
                  ("jsonPayload", "lateBootReportEvent", "policyMeasurements")]
        assert body
        forged = []
        for place in places:
            for value in values:
                entry = copy.deepcopy(report)
                inner = entry
                for name in place[:-1]:
                    inner = inner[name]
                inner[place[-1]] = value
                forged.append(entry)
        status, answer = entries(monitor, lines(forged))
        equal(status, 202)
        equal(answer["accepted"] + answer["duplicates"] + len(answer["rejected"]), len(forged))
        judged(monitor)
        for path in ("/api/v1/incidents", "/api/v1/nodes", "/", "/metrics"):
            equal(monitor.request("GET", path)[0], 200, path)
        return f"{answer['accepted']} accepted, {len(answer['rejected'])} rejected of {len(forged)}"


@trial
def entries_that_pretend_to_be_of_another_project(folder):
    """The project of the log decides who wrote it: labels, which a writer chooses, make no report of another fleet."""
    with Watch(folder) as monitor:
        fleet = booted(monitor)
        judged(monitor)
        before = monitor.incidents()
        boots = len(json.loads(monitor.request("GET", f"/api/v1/nodes/{fleet.machines[0].id}")[1])["boots"])
        victim = fleet.machines[0]
        for change in ({"logName": "projects/attacker/logs/compute.googleapis.com%2Fshielded_vm_integrity"},
                       {"logName": "projects/crash-test/logs/my-own-log"},
                       {"logName": "projects/crash-test/logs/compute.googleapis.com%2Fshielded_vm_integrity%2Fx"}):
            victim.odd = {8: "forged"}
            forged = [{**entry, **change} for entry in fleet.boot(victim)]
            status, answer = entries(monitor, lines(forged))
            equal(status, 202)
            if "attacker" in change["logName"]:
                assert all("attacker" in row["error"] for row in answer["rejected"]) and answer["rejected"], answer
        judged(monitor)
        node = json.loads(monitor.request("GET", f"/api/v1/nodes/{victim.id}")[1])
        equal(len(node["boots"]), boots, "boots of the machine")
        equal(monitor.incidents(), before, "incidents")


@trial
def packed_bodies(folder):
    with Watch(folder) as monitor:
        fleet = surroundings.Fleet(2)
        packed = gzip.compress(lines(fleet.boot(fleet.machines[0])))
        status, answer = entries(monitor, packed, headers={"Content-Encoding": "gzip"})
        plain = status
        assert status in (202, 415), (status, answer)
        bomb = gzip.compress(b"\n" * (300 << 20), 9)
        started = time.time()
        # What is packed is known by its first bytes, whatever the header says.
        equal(monitor.answer("POST", "/api/v1/entries", bomb, 60)[0], 413)
        nested = gzip.compress(gzip.compress(b"{}" * 100_000))
        equal(monitor.answer("POST", "/api/v1/entries", nested, 60, {"Content-Encoding": "gzip, gzip"})[0] in (202, 415), True)
        for cut in (1, 5, 15, len(packed) // 2, len(packed) - 1):
            status, answer = entries(monitor, packed[:cut])
            assert status == 202 and answer["rejected"] or status == 400, (cut, status, answer)
        for path in ("/api/v1/pubsub", "/api/v1/posture"):
            equal(monitor.answer("POST", path, bomb, 60, {"Content-Encoding": "gzip"})[0], 415, path)
        assert memory(monitor) < 300, memory(monitor)
        return f"gzip is answered {plain}, 300 MiB of line feeds in {time.time() - started:.1f} s, {memory(monitor)} MB"


@trial
def deep_json_for_people(folder):
    with Watch(folder) as monitor:
        for path in ("/api/v1/posture", "/api/v1/pubsub", "/api/v1/silences"):
            for body in (b"[" * 30_000, b'{"a":' * 10_000, b'{"results":' + b"[" * 60_000, b"\xff" * 100):
                status, answer = monitor.request("POST", path, body, headers={"Content-Type": "application/json"})
                assert 400 <= status < 500, (path, status, answer[:200])


@trial
def senders_that_take_their_time(folder):
    """Whoever sends a byte now and then is let go of, and keeps nobody else waiting."""
    with Watch(folder) as monitor:
        slow = []
        for head in (b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n{",
                     b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nX-A: ", b"G"):
            connection = socket.create_connection(("127.0.0.1", monitor.port), 10)
            connection.sendall(head)
            connection.settimeout(0)
            slow.append(connection)
        begin, ended = time.time(), {}
        while len(ended) < len(slow) and time.time() - begin < 80:
            for number, connection in enumerate(slow):
                if number in ended:
                    continue
                try:
                    connection.send(b"a")
                except BlockingIOError:
                    pass
                except OSError:
                    ended[number] = time.time() - begin
                    continue
                try:
                    answer = connection.recv(1000)
                    if not answer or b" 503 " in answer or b" 408 " in answer:
                        ended[number] = time.time() - begin
                except BlockingIOError:
                    pass
                except OSError:
                    ended[number] = time.time() - begin
            started = time.time()
            equal(monitor.request("GET", "/healthz")[0], 200)
            assert time.time() - started < 1, "others wait"
            time.sleep(0.5)
        assert len(ended) == len(slow), f"only {ended} were let go of"
        return ", ".join(f"{seconds:.0f} s" for _, seconds in sorted(ended.items()))


@trial
def many_connections_that_say_nothing(folder):
    """More of them than the process may have open files: whoever comes later waits until they are let go of."""
    limited = os.path.join(folder, "limited")
    with open(limited, "w") as file:
        file.write(f'#!/bin/sh\nulimit -n 256\nexec {BINARY} "$@"\n')
    os.chmod(limited, 0o755)
    with Watch(folder, binary=limited) as monitor:
        idle = []
        for _ in range(200):
            idle.append(socket.create_connection(("127.0.0.1", monitor.port), 2))
        started = time.time()

        def answered():
            try:
                return monitor.request("GET", "/readyz", timeout=5)[0] == 200
            except OSError:
                return False
        until(answered, 60, "an answer beside connections that say nothing")
        for connection in idle:
            connection.close()
        return f"{len(idle)} opened, others waited {time.time() - started:.0f} s"


@trial
def nonsense_instead_of_http(folder):
    with Watch(folder) as monitor:
        good = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for nonsense in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(100), b"\r\n\r\n\r\n", b"HELO x\r\n",
                         b"GET / HTTP/9.9\r\n\r\n", b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                         b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
                         b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                         b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                         b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                         b"POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                         good + b"garbage behind it\r\n\r\n", good * 200 + b"\x00" * 100):
            with socket.create_connection(("127.0.0.1", monitor.port), 10) as connection:
                try:
                    connection.sendall(nonsense)
                    connection.shutdown(socket.SHUT_WR)
                    answer = b""
                    while part := connection.recv(65_536):
                        answer += part
                except ConnectionError:
                    continue
                assert answer == b"" or answer.startswith(b"HTTP/1.1 "), answer[:100]
                if nonsense.startswith(good * 2):
                    assert answer.count(b"HTTP/1.1 200") == 200, answer.count(b"HTTP/1.1 200")
            equal(monitor.request("GET", "/healthz")[0], 200, nonsense[:40])


@trial
def reports_of_another_project_about_a_known_machine(folder):
    """Who may write to logs of another project labels what is written there as it likes: no attack ends by that."""
    with Watch(folder) as monitor:
        fleet = booted(monitor)
        victim = fleet.machines[0]
        victim.odd = {8: "changed"}
        monitor.post(fleet.boot(victim))
        judged(monitor)
        before = monitor.incidents()
        equal([incident["state"] for incident in before.values()], ["open"])
        victim.odd = {}
        forged = fleet.boot(victim)
        for entry in forged:
            entry["logName"] = entry["logName"].replace("crash-test", "attacker")
            entry["resource"]["labels"]["project_id"] = "attacker"
        status, answer = entries(monitor, lines(forged))
        equal((status, answer["accepted"]), (202, 2))
        judged(monitor)
        equal(monitor.incidents(), before)
        assert any("not believed" in line and "attacker" in line for line in monitor.log_lines())
        monitor.post(fleet.boot(victim))
        judged(monitor)
        equal([incident["state"] for incident in monitor.incidents().values()], ["resolved"], "by its own next boot")


@trial
def pushes_without_a_token_where_they_need_one(folder):
    """With `push` a push needs Google's token, whether anybody else needs one or not."""
    push = "push: {audience: a, service_account: a@b.iam.gserviceaccount.com, keys_file: keys.json}\n"
    with open(os.path.join(folder, "keys.json"), "w") as file:
        file.write('{"keys":[]}')
    monitor, fleet = surroundings.begin(BINARY, folder, more=push)
    try:
        monitor.start()
        for headers in ({}, {"Authorization": "Basic abc"}, {"Authorization": "Bearer "}, {"Authorization": "Bearer a.b.c"}):
            equal(monitor.request("POST", "/api/v1/pubsub", b'{"message":{"data":"e30="}}', headers=headers)[0], 401, headers)
        equal(monitor.post(fleet.boot(fleet.machines[0]))["accepted"], 2, "entries of this machine's own programs")
    finally:
        monitor.kill()


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[2:]))
