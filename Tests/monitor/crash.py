"""Kills the monitor at random instants while entries come, and holds what it knows in the end against an undisturbed run.

    Tests/monitor/crash.py BINARY [--kills 200] [--entries 50000] [--replicas 3] [--database postgresql://…]
"""
import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from fleet import Fleet, lines
from monitor import Monitor, Receiver


class Run:
    """One run of the whole stream."""

    def __init__(self, options, folder, name, database, replicas):
        self.folder = os.path.join(folder, name)
        os.mkdir(self.folder)
        fleet = Fleet(options.machines, seed=options.seed)
        inventory = os.path.join(self.folder, "inventory.json")
        with open(inventory, "w") as file:
            json.dump(fleet.inventory(), file)
        self.entries = list(fleet.stream(options.entries))
        self.receiver = Receiver()
        self.monitors = [Monitor(options.binary, self.folder, database, self.receiver, inventory, f"replica-{number}")
                         for number in range(replicas)]
        self.locks = [threading.Lock() for _ in self.monitors]
        self.kills = 0
        self.over = threading.Event()
        self.random = random.Random(options.seed)

    def start(self):
        for monitor in self.monitors:
            monitor.start()

    def send(self, batch):
        """Sends a batch until a replica has said that it is on disk."""
        body = lines(batch)
        turn = self.random.randrange(len(self.monitors))
        while True:
            monitor = self.monitors[turn % len(self.monitors)]
            turn += 1
            try:
                status, answer = monitor.request("POST", "/api/v1/entries", body, timeout=10)
            except OSError:
                time.sleep(0.002)
                continue
            except Exception:  # half an answer
                continue
            if status == 202:
                answer = json.loads(answer)
                assert not answer["rejected"], answer
                assert answer["accepted"] + answer["duplicates"] == len(batch), answer
                return
            assert status == 503, (status, answer)
            time.sleep(0.01)

    def send_all(self, holds=lambda share: False):
        """Sends the stream, no further than it is held."""
        position = 0
        while position < len(self.entries):
            while holds(position / len(self.entries)):
                time.sleep(0.005)
            size = self.random.choice((1, 10, 25, 50, 100))
            self.send(self.entries[position:position + size])
            position += size

    def kill_at_random(self, wanted):
        """Kills replicas, one or all, and starts them again."""
        while not self.over.is_set() and self.kills < wanted:
            time.sleep(self.random.random() * 0.4)
            chosen = range(len(self.monitors)) if self.random.random() < 0.2 else [
                self.random.randrange(len(self.monitors))]
            for number in chosen:
                self.monitors[number].kill()
                self.kills += 1
            for number in chosen:
                self.monitors[number].start(60)

    def finish(self):
        """Waits until everything is judged and sent; what the monitor knows then."""
        end = time.time() + 600
        # What judging decides to tell is stored together with how far it has come.
        while any(self.monitors[0].metric(f"shieldwatch_{name}") for name in ("reports_waiting", "outbox_pending")):
            assert time.time() < end, "something waits for more than ten minutes"
            time.sleep(0.2)
        result = {"incidents": self.monitors[0].incidents(), "told": self.receiver.told()}
        for monitor in self.monitors:
            took = monitor.stop()
            assert took < 10, f"took {took} s to end"
        return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--machines", type=int, default=300)
    parser.add_argument("--replicas", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", default="", help="two databases of PostgreSQL, separated by a blank; else SQLite")
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    folder = tempfile.mkdtemp(prefix="crash-")
    databases = options.database.split() or [f"sqlite:{folder}/{name}.db" for name in ("calm", "stormy")]

    calm = Run(options, folder, "calm", databases[0], 1)
    calm.start()
    started = time.time()
    calm.send_all()
    print(f"undisturbed: {len(calm.entries)} entries sent in {time.time() - started:.1f} s", flush=True)
    wanted = calm.finish()
    print(f"undisturbed: {len(wanted['incidents'])} incidents, {len(wanted['told'])} notifications, "
          f"{calm.receiver.repeats()} repeats", flush=True)

    stormy = Run(options, folder, "stormy", databases[1], options.replicas)
    stormy.start()
    started = time.time()
    killer = threading.Thread(target=stormy.kill_at_random, args=(options.kills,))
    killer.start()
    # The kills fall into the whole stream, and the last of them before its end.
    stormy.send_all(lambda share: killer.is_alive() and share * options.kills > stormy.kills)
    sent = time.time() - started
    kills_meanwhile = stormy.kills
    killer.join()
    stormy.over.set()
    found = stormy.finish()
    print(f"disturbed: sent in {sent:.1f} s with {kills_meanwhile} kills, {stormy.kills} in all; "
          f"{len(found['incidents'])} incidents, {len(found['told'])} notifications, {stormy.receiver.repeats()} repeats", flush=True)

    failures = compare(wanted, found)
    if kills_meanwhile < options.kills:
        failures.append(f"{kills_meanwhile} kills during the stream, not {options.kills}")
    if not wanted["incidents"] or not wanted["told"]:
        failures.append("the stream has no incidents, which proves nothing")
    if stormy.receiver.repeats() > stormy.kills * options.replicas:
        failures.append(f"{stormy.receiver.repeats()} repeats, more than one for each kill of a process")
    for failure in failures[:20]:
        print("FAILED:", failure)
    if not failures:
        shutil.rmtree(folder)
    else:
        print("kept in", folder)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


def compare(wanted, found):
    failures = []
    for name in ("incidents", "told"):
        for key in sorted(set(wanted[name]) | set(found[name])):
            one, other = wanted[name].get(key), found[name].get(key)
            if one != other:
                failures.append(f"{name} {key}:\n  undisturbed {one}\n  disturbed   {other}")
    return failures


if __name__ == "__main__":
    sys.exit(main())
