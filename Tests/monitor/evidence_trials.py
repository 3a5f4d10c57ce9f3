"""Asks for evidence of a node's boot and shows it, as a node would: with a key and quotes of our own.

    Tests/monitor/evidence_trials.py BINARY [NAME…]
"""
import base64
import hashlib
import json
import os
import socket
import struct
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from trials import Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
INSTANCE = "p/europe-west4-a/7001"
trial = Trials()


def sized(data):
    """Bytes behind their size, as a TPM has them."""
    return struct.pack(">H", len(data)) + data


class Node:
    """A machine with a key of its own, which a monitor may have enrolled; signatures are openssl's."""

    def __init__(self, folder):
        self.key = os.path.join(folder, "ak.pem")
        self.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", self.key)
        self.public = self.openssl("pkey", "-in", self.key, "-pubout")
        point = self.openssl("pkey", "-in", self.key, "-pubout", "-outform", "DER")[-64:]
        self.area = (struct.pack(">HHI", 0x23, 0xB, 0x50072) + sized(b"")
                     + struct.pack(">HHHHH", 0x10, 0x18, 0xB, 3, 0x10) + sized(point[:32]) + sized(point[32:]))

    @staticmethod
    def openssl(*arguments, data=None):
        return subprocess.run(["openssl", *arguments], input=data, check=True, capture_output=True).stdout

    def signature(self, data):
        der = self.openssl("dgst", "-sha256", "-sign", self.key, data=data)
        numbers, place = [], 2
        for _ in range(2):
            length = der[place + 1]
            numbers.append(der[place + 2:place + 2 + length].lstrip(b"\0").rjust(32, b"\0"))
            place += 2 + length
        return struct.pack(">HH", 0x18, 0xB) + b"".join(sized(number) for number in numbers)

    def evidence(self, nonce, forged=False, **more):
        value = bytes([1] * 32)
        quote = (struct.pack(">IH", 0xFF544347, 0x8018) + sized(bytes(34)) + sized(nonce)
                 + struct.pack(">QIIBQ", 1, 10, 0, 1, 7) + struct.pack(">IHB", 1, 0xB, 3) + bytes([1, 0, 0])
                 + sized(hashlib.sha256(value).digest()))
        parts = {"quote": quote, "signature": self.signature(quote + (b"x" if forged else b"")), "ak": self.area}
        document = {name: base64.b64encode(part).decode() for name, part in {**parts, **more}.items()}
        return json.dumps({"schemaVersion": 1, "pcrValues": {"sha256": {"0": value.hex()}}, **document}).encode()


def begin(folder):
    """A monitor that knows the key of a node, and the node."""
    node, keys = Node(folder), os.path.join(folder, "keys")
    os.mkdir(keys)
    with open(os.path.join(keys, "7001.pem"), "wb") as file:
        file.write(node.public)
    monitor, _ = surroundings.begin(BINARY, folder, more=f"attestation:\n  enrolled_keys: {keys}\n")
    return monitor.start(), node


def begin_with_inventory(folder):
    """The same, and a node that the inventory knows, as its address says."""
    monitor, node = begin(folder)
    with open(os.path.join(folder, "inventory.json")) as file:
        machine = json.load(file)["nodes"][0]
    with open(os.path.join(folder, "keys", f"{machine['instance']}.pem"), "wb") as file:
        file.write(node.public)
    return monitor, node, "/".join(machine[name] for name in ("project", "zone", "instance"))


def incidents(monitor):
    found = json.loads(monitor.request("GET", "/api/v1/incidents")[1])["incidents"]
    return sorted((one["kind"], one["severity"], one["state"], one["nodes"]) for one in found)


def ask(monitor, instance=INSTANCE):
    body = json.dumps({"instance": instance}).encode()
    status, answer = monitor.request("POST", "/api/v1/evidence/challenges", body)
    equal(status, 201)
    return bytes.fromhex(json.loads(answer)["nonce"])


def show(monitor, evidence, instance=INSTANCE):
    status, answer = monitor.request("POST", f"/api/v1/evidence?instance={instance}", evidence)
    equal(status, 202, answer)
    found = json.loads(answer)
    return found["verdict"], found["proven"], found["freshness"], found["duplicate"]


@trial
def a_nonce_is_good_for_one_answer_of_one_node_also_after_a_kill(folder):
    monitor, node = begin(folder)
    try:
        first = node.evidence(ask(monitor))
        # Nothing says what the node may boot: what is proven is not trusted yet.
        equal(show(monitor, first), ("notDetermined", True, "fresh", False))
        nonce = ask(monitor)
        monitor.kill()
        monitor.start()
        equal(show(monitor, first), ("notDetermined", True, "fresh", True), "the same again")
        equal(show(monitor, node.evidence(nonce)), ("notDetermined", True, "fresh", False))
        equal(show(monitor, node.evidence(nonce)), ("notDetermined", False, "used", False))
        equal(show(monitor, node.evidence(os.urandom(32))), ("notDetermined", False, "unasked", False))
        other = ask(monitor, "p/europe-west4-a/7002")
        equal(show(monitor, node.evidence(other)), ("notDetermined", False, "unasked", False))
        found = json.loads(monitor.request("GET", "/api/v1/nodes/7001")[1])["evidence"]
        equal(len(found), 5)
        equal(found[-1]["verification"]["ak"], "enrolled")
        equal(json.loads(monitor.request("GET", "/api/v1/incidents")[1])["incidents"], [])
    finally:
        monitor.kill()


@trial
def what_anybody_can_make_up_hides_nothing(folder):
    monitor, node, known = begin_with_inventory(folder)
    try:
        machine = known.split("/")[-1]
        # Nobody knows the other machine, whose page shows it nevertheless.
        equal(show(monitor, node.evidence(ask(monitor), forged=True)), ("notTrusted", False, "fresh", False))
        equal(incidents(monitor), [])
        for _ in range(3):
            forged = node.evidence(ask(monitor, known), forged=True)
            equal(show(monitor, forged, known), ("notTrusted", False, "fresh", False))
        other = [("attestation-failed", "medium", "open", [machine])]
        equal(incidents(monitor), other, "one, and of the lesser kind")
        kept = node.evidence(ask(monitor, known))
        # The TPM signed, and the log beside it is none.
        broken = node.evidence(ask(monitor, known), eventLog=b"what")
        equal(show(monitor, broken, known), ("notTrusted", False, "fresh", False))
        equal(incidents(monitor), [("attestation-failed", "high", "open", [machine])] + other)
        equal(show(monitor, kept, known), ("notDetermined", False, "used", False), "quoted before that came")
        for _ in range(25):
            show(monitor, node.evidence(os.urandom(32), forged=True), known)
        found = json.loads(monitor.request("GET", f"/api/v1/nodes/{machine}")[1])["evidence"]
        equal([one["verification"]["verdict"] for one in found if one["authentic"]], ["notTrusted"])
        equal(monitor.metric("shieldwatch_evidence_total"), 31)
        equal(len(incidents(monitor)), 2)
    finally:
        monitor.kill()


@trial
def only_so_many_questions_are_open(folder):
    monitor, node = begin(folder)
    try:
        body = json.dumps({"instance": INSTANCE}).encode()
        for _ in range(16):
            equal(monitor.request("POST", "/api/v1/evidence/challenges", body)[0], 201)
        equal(monitor.request("POST", "/api/v1/evidence/challenges", body)[0], 429)
        other = json.dumps({"instance": "p/europe-west4-a/7002"}).encode()
        equal(monitor.request("POST", "/api/v1/evidence/challenges", other)[0], 201)
    finally:
        monitor.kill()


@trial
def who_sends_slowly_is_not_waited_for(folder):
    monitor, node = begin(folder)
    slow = []
    try:
        evidence = node.evidence(ask(monitor))
        head = (f"POST /api/v1/evidence?instance={INSTANCE} HTTP/1.1\r\nHost: 127.0.0.1:{monitor.port}\r\n"
                "Content-Length: 100000\r\n\r\n{").encode()
        for _ in range(16):
            slow.append(socket.create_connection(("127.0.0.1", monitor.port)))
            slow[-1].sendall(head)
        path = f"/api/v1/evidence?instance={INSTANCE}"
        # One that asks before all of them have arrived would have the place of the last.
        time.sleep(1)
        until(lambda: monitor.request("POST", path, b"{")[0] == 503, 5, "all places are taken")
        began = time.time()
        for connection in slow:
            connection.settimeout(20)
            answer = connection.recv(65536).decode()
            assert answer.startswith("HTTP/1.1 503 ") and "did not come" in answer, answer
        assert time.time() - began < 15, "the places stay taken"
        equal(show(monitor, evidence), ("notDetermined", True, "fresh", False))
    finally:
        for connection in slow:
            connection.close()
        monitor.kill()


@trial
def what_can_never_be_judged_is_refused(folder):
    monitor, node = begin(folder)
    try:
        whole = node.evidence(ask(monitor))
        path = f"/api/v1/evidence?instance={INSTANCE}"
        for length in range(0, len(whole), 97):
            status, answer = monitor.request("POST", path, whole[:length])
            equal(status, 400)
            assert "offset" in json.loads(answer)["detail"], answer
        equal(monitor.request("POST", path, whole + b" " * (8 << 20))[0], 413)
        equal(monitor.request("POST", path, whole, headers={"Content-Type": "text/html"})[0], 415)
        equal(monitor.request("POST", "/api/v1/evidence", whole)[0], 400)
        equal(monitor.request("POST", "/api/v1/evidence?instance=7001", whole)[0], 400)
        equal(show(monitor, whole), ("notDetermined", True, "fresh", False), "what was refused used up nothing")
    finally:
        monitor.kill()


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[2:]))
