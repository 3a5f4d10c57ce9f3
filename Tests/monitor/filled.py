"""A monitor that has seen two weeks of a fleet, through its own intake: what people look at, and programs ask.

Three pools boot day by day. The nodes of one are replaced by an upgrade, one machine boots a kernel command line that
nobody else has, two others share a boot loader that nobody knows, somebody has an odd boot learned as the baseline and
switches monitoring off elsewhere; a few machines never report. A scan of Examples/fleet is pushed twice, the second time
with a value that the first did not know.
"""
import contextlib
import hashlib
import http.client
import json
import os
import secrets
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time

from fleet import Fleet, Machine, lines, moment
from monitor import Monitor, Receiver

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CERTIFICATE = os.path.join(ROOT, "Fixtures", "notifiers", "tls")
POOLS = ["default", "batch", "gpu"]
DAY = 86_400


class Tokens:
    """Somebody for each role, and the file that says so."""

    def __init__(self, folder):
        people = {"vera": "viewer", "rin": "responder", "forwarder": "sender"}
        self.of = {role: f"swt_{secrets.token_hex(32)}" for role in people.values()}
        self.path = os.path.join(folder, "tokens")
        with open(self.path, "w") as file:
            for name, role in people.items():
                file.write(f"{name} {role} {hashlib.sha256(self.of[role].encode()).hexdigest()}\n")
        os.chmod(self.path, 0o600)


class FilledMonitor(Monitor):
    """The process, what it was sent, and who may ask it."""

    def __init__(self, binary, folder, receiver, access=False, tls=False, more="", name="monitor", machines=36):
        self.fleet = Fleet(machines, project="example-production")
        for machine in self.fleet.machines:
            machine.pool = POOLS[int(machine.pool.removeprefix("pool-"))]
        self.silent, self.retired, self.attacked = self.fleet.machines[-3:], [], 0
        self.inventory = os.path.join(folder, "vms.json")
        self.write_inventory()
        self.tokens = Tokens(folder) if access else None
        if access:
            more += f"access:\n  tokens_file: {self.tokens.path}\n"
        self.tls = tls
        if tls:
            more += f"  tls: {{certificate_file: {CERTIFICATE}/certificate.pem, key_file: {CERTIFICATE}/key.pem}}\n"
        self.database = os.path.join(folder, f"{name}.db")
        super().__init__(binary, folder, f"sqlite:{self.database}", receiver, self.inventory if machines else None, name, more)

    def write_inventory(self):
        """Writes the list of machines. What the nodes of one pool were made from is not known to it."""
        listed = self.fleet.inventory()
        for node in listed["nodes"]:
            if node["pool"] == "batch":
                del node["image"]
        with open(self.inventory, "w") as file:
            json.dump(listed, file)

    @property
    def url(self):
        return f"https://localhost:{self.port}" if self.tls else f"http://127.0.0.1:{self.port}"

    def request(self, method, path, body=None, timeout=30, role="responder"):
        """Status and body of an answer to somebody of a role."""
        if self.tls:
            trust = ssl.create_default_context(cafile=f"{CERTIFICATE}/certificate.pem")
            connection = http.client.HTTPSConnection("localhost", self.port, timeout=timeout, context=trust)
        else:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Authorization": f"Bearer {self.tokens.of[role]}"} if self.tokens else {}
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def json(self, path):
        """What an address answers."""
        status, body = self.request("GET", path)
        assert status == 200, (path, status, body)
        return json.loads(body)

    # What it is sent

    def send(self, entries):
        """Sends entries, all of which have to be taken."""
        status, body = self.request("POST", "/api/v1/entries", lines(entries), role="sender")
        assert status == 202 and not json.loads(body)["rejected"], (status, body)

    def scan(self, *options):
        """Pushes what a scan of the example fleet finds."""
        command = [self.binary, "scan", "Examples/fleet", "--format", "json", *options]
        found = subprocess.run(command, cwd=ROOT, capture_output=True)
        assert found.returncode in (0, 1, 2), found
        status, body = self.request("POST", "/api/v1/posture?source=examples", found.stdout, role="sender")
        assert status == 202, (status, body)
        return json.loads(body)

    def boots(self, machines, at, spread=3_600):
        """Both reports of a boot of each of some machines, within so many seconds from a moment on."""
        entries = []
        for number, machine in enumerate(machines):
            self.fleet.clock = int(at) + number * spread // max(1, len(machines))
            entries += self.fleet.boot(machine)
        return entries

    def audit(self, machine, at, method, request):
        """What Cloud Audit Logs say that somebody did to a machine."""
        self.fleet.numbers += 1
        name = f"gke-tokyo-{machine.pool}-{machine.number:05}"
        return {
            "insertId": f"a{self.fleet.numbers}", "timestamp": moment(int(at)), "severity": "NOTICE",
            "logName": f"projects/{self.fleet.project}/logs/cloudaudit.googleapis.com%2Factivity",
            "protoPayload": {
                "@type": "type.googleapis.com/google.cloud.audit.AuditLog", "serviceName": "compute.googleapis.com",
                "methodName": f"v1.compute.instances.{method}", "request": request,
                "resourceName": f"projects/{self.fleet.project}/zones/asia-northeast1-a/instances/{name}",
                "authenticationInfo": {"principalEmail": "sam@example.com"}},
            "resource": {"type": "gce_instance", "labels": {
                "instance_id": machine.id, "project_id": self.fleet.project, "zone": "asia-northeast1-a"}},
        }

    def upgrade(self, name, at):
        """Replaces the machines of a pool, as GKE does: they go, others come, which learn their baselines from a new image."""
        old = [machine for machine in self.fleet.machines if machine.pool == name]
        new = [Machine(machine.number + 100, name) for machine in old]
        for machine in new:
            machine.version = machine.learned = 2
        self.retired += old
        self.fleet.machines = [machine for machine in self.fleet.machines if machine not in old] + new
        self.silent = [machine for machine in self.silent if machine not in old]
        self.write_inventory()
        self.stop()
        self.start()
        self.send(self.boots(new, at, 6 * 3_600))

    def fill(self):
        """Two weeks, the last of which end two hours ago."""
        now, random = time.time(), self.fleet.random
        self.send(self.boots(self.reporting(), now - 13 * DAY))
        for day in range(12, 0, -1):
            if day == 6:
                self.upgrade("batch", now - day * DAY - 7 * 3_600)
            self.send(self.boots(random.sample(self.reporting(), random.randint(4, 12)), now - day * DAY, 4 * 3_600))
        # Somebody accepts an odd boot, and switches monitoring off on another machine.
        default, gpu = self.reporting("default"), self.reporting("gpu")
        learned, unwatched = default[3], gpu[4]
        learned.odd = {8: "learned"}
        self.send(self.boots([learned], now - 18 * 3_600))
        self.send([
            self.audit(learned, now - 18 * 3_600 + 600, "setShieldedInstanceIntegrityPolicy",
                       {"updateAutoLearnPolicy": True}),
            self.audit(unwatched, now - 16 * 3_600, "updateShieldedInstanceConfig",
                       {"enableIntegrityMonitoring": False}),
        ])
        for machine in gpu[:2]:
            machine.odd = {4: "loader"}
        self.send(self.boots(gpu[:2], now - 12 * 3_600))
        default[0].odd = {8: "command line"}
        self.send(self.boots(default[:1], now - 2 * 3_600))
        self.scan()
        self.scan("--var", "shielded_nodes=true")
        self.judged()
        return self

    def reporting(self, pool=None):
        """The machines that are there and report; of one pool where one is named."""
        return [machine for machine in self.fleet.machines
                if machine not in self.silent and pool in (None, machine.pool)]

    def attack(self, register=8):
        """Another machine boots what nobody else has; what Cloud Logging writes about it now."""
        self.attacked += 1
        machine = self.reporting("default")[3 + self.attacked]
        machine.odd = {register: f"attack {self.attacked}"}
        self.fleet.clock = int(time.time()) - 5
        self.send(self.fleet.boot(machine))
        return machine

    def judged(self, wait=60):
        """Waits until all that was sent has been judged."""
        wanted, end = sum(2 * one.boots for one in self.fleet.machines + self.retired), time.time() + wait
        while time.time() < end:
            with contextlib.closing(sqlite3.connect(self.database)) as database:
                [judged] = database.execute("SELECT count(*) FROM reports WHERE verdict IS NOT NULL").fetchone()
            if judged >= wanted:
                return
            time.sleep(0.1)
        raise AssertionError(f"{judged} of {wanted} reports judged within {wait} s")


def main():
    """Keeps such a monitor up until its standard input ends, to look at it: filled.py BINARY [--access]."""
    with tempfile.TemporaryDirectory() as folder:
        monitor = FilledMonitor(sys.argv[1], folder, Receiver(), access="--access" in sys.argv).start()
        try:
            print(monitor.fill().url, monitor.tokens.of if monitor.tokens else "", flush=True)
            sys.stdin.read()
        finally:
            monitor.stop()


if __name__ == "__main__":
    main()
