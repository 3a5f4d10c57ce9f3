"""A fleet that reports its boots: what the monitor's tests send it.

Everything follows from a seed: pools of machines boot, are upgraded in waves, and now and then one of them boots something
that none of the others has.
"""
import base64
import hashlib
import json
import random

ALGORITHM = "SHA256"
REGISTERS = {"early": (0, 1, 2, 3, 4, 5, 6, 7), "late": (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14)}
START = 1_790_000_000


def moment(seconds):
    """A time as Cloud Logging writes it."""
    import datetime
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000000Z")


class Machine:
    """One node."""

    def __init__(self, number, pool):
        self.id = str(4_000_000_000_000_000_000 + number)
        self.number = number
        self.pool = pool
        self.boots = 0
        self.odd = {}

    def value(self, register):
        """What a register holds after a boot."""
        if register in self.odd:
            what = f"odd {self.odd[register]}"
        elif register in (1, 5):
            what = f"own {self.number} {register}"  # firmware settings and partitions differ from machine to machine
        elif register in (4, 8, 9):
            what = f"{self.pool} {self.version} {register}"
        else:
            what = f"all {register}"
        return hashlib.sha256(what.encode()).digest()

    version = 1
    # The version that its baseline was learned from: that of its first boot.
    learned = 1


class Fleet:
    """The machines, and the entries that they write."""

    def __init__(self, machines=60, pools=3, seed=1, project="crash-test"):
        self.random = random.Random(seed)
        self.project = project
        self.machines = [Machine(number, f"pool-{number % pools}") for number in range(machines)]
        self.clock = START
        self.numbers = 0

    def inventory(self):
        """The inventory in the format of `events --inventory`."""
        return {"nodes": [{
            "instance": machine.id, "project": self.project, "zone": "asia-northeast1-a", "cluster": "tokyo",
            "image": "cos-121-18867-199-38", "clusterLocation": "asia-northeast1", "pool": machine.pool, "name": f"gke-tokyo-{machine.pool}-{machine.number:05}",
        } for machine in self.machines]}

    def report(self, machine, phase):
        """One boot report."""
        self.numbers += 1
        self.clock += 1
        baseline = {register: hashlib.sha256(f"{machine.pool} {machine.learned} {register}".encode()).digest() if register in (4, 8, 9)
                    else Machine.value(_Plain(machine), register) for register in REGISTERS[phase]}
        actual = {register: machine.value(register) for register in REGISTERS[phase]}
        lists = [[{"pcrNum": f"PCR_{register}", "value": base64.b64encode(value).decode(), "hashAlgo": ALGORITHM}
                  for register, value in values.items()] for values in (actual, baseline)]
        event = {"policyEvaluationPassed": actual == baseline, "actualMeasurements": lists[0], "policyMeasurements": lists[1]}
        name = "earlyBootReportEvent" if phase == "early" else "lateBootReportEvent"
        return {
            "insertId": f"i{self.numbers}",
            "logName": f"projects/{self.project}/logs/compute.googleapis.com%2Fshielded_vm_integrity",
            "timestamp": moment(self.clock),
            "severity": "NOTICE" if actual == baseline else "ERROR",
            "resource": {"type": "gce_instance", "labels": {
                "instance_id": machine.id, "project_id": self.project, "zone": "asia-northeast1-a"}},
            "jsonPayload": {
                "@type": "type.googleapis.com/cloud_integrity.IntegrityEvent", "bootCounter": str(machine.boots), name: event},
        }

    def boot(self, machine):
        """Both reports of a boot."""
        machine.boots += 1
        return [self.report(machine, "early"), self.report(machine, "late")]

    def stream(self, entries, attacks=40, upgrades=4):
        """Entries as they come: boots in any order, upgrades pool by pool, machines that boot what nobody else has."""
        boots = entries // 2
        attacked = set(self.random.sample(range(len(self.machines), boots), min(attacks, boots // 4)))
        upgraded = {boots * (number + 1) // (upgrades + 1): f"pool-{number % 3}" for number in range(upgrades)}
        for machine in self.machines:
            yield from self.boot(machine)
        pending = []
        for number in range(len(self.machines), boots):
            if number in upgraded:
                pending = [machine for machine in self.machines if machine.pool == upgraded[number]]
            if pending and self.random.random() < 0.3:
                machine = pending.pop(0)
                machine.version += 1
            else:
                machine = self.random.choice(self.machines)
            machine.odd = {self.random.choice((4, 7, 8)): number} if number in attacked else {}
            yield from self.boot(machine)


class _Plain(Machine):
    """A machine as it was before anything happened to it."""

    def __init__(self, machine):
        super().__init__(machine.number, machine.pool)


def lines(entries):
    """Entries as NDJSON."""
    return b"".join(json.dumps(entry, separators=(",", ":")).encode() + b"\n" for entry in entries)
