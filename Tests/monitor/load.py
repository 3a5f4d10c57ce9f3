"""Sends entries at a steady rate, and says how long it takes from an answer to the webhook, and what the monitor needs.

    Tests/monitor/load.py BINARY [--rate 2000] [--seconds 300] [--machines 100000] [--senders 4] [--replicas 1] [--database …]

With --rate 0 it sends as fast as it is answered. With --upgraded no machine boots what its baseline was made from, and no
inventory says why: one incident about the whole fleet.

With --assert it ends with 1 where a mark is missed; each is given by its own option:

    Tests/monitor/load.py BINARY --rate 0 --seconds 30 --assert --throughput 4000 --p99 1000 --memory 400
"""
import argparse
import http.client
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from fleet import Fleet, lines
from monitor import Monitor, Receiver


def pools(options):
    """The fleet, in pools of a hundred; in one if all of it was upgraded."""
    fleet = Fleet(options.machines, pools=1 if options.upgraded else max(3, options.machines // 100))
    for machine in fleet.machines:
        machine.version = 2 if options.upgraded else 1
    return fleet


def batches(options, number):
    """The batches of one sender: boots of its share of the machines, some of which nobody else has booted."""
    fleet = Fleet(0, seed=number)
    fleet.numbers = number << 40
    fleet.machines = pools(options).machines[number::options.senders]
    boot = 0
    while True:
        entries, odd = [], []
        while len(entries) < options.batch:
            machine = fleet.machines[boot % len(fleet.machines)]
            boot += 1
            machine.odd = {8: f"{number} {boot}"} if boot % options.attack_every == 0 else {}
            if machine.odd:
                odd.append(machine.id)
            entries += fleet.boot(machine)
        yield lines(entries), len(entries), odd


def send(options, ports, number, begin, results):
    """One sender, in a process of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", ports[number % len(ports)], timeout=30)
    source = batches(options, number)
    ready = [next(source) for _ in range(options.prepared)]
    begin.wait()
    started, sent, answered, waits, late = time.time(), 0, {}, [], 0
    interval = options.batch * options.senders / options.rate if options.rate else 0
    count = 0
    while time.time() - started < options.seconds:
        body, entries, odd = ready[count] if count < len(ready) else next(source)
        if interval:
            due = started + count * interval
            if due > time.time():
                time.sleep(max(0, due - time.time()))
            elif time.time() - due > 1:
                late += 1
        count += 1
        before = time.time()
        connection.request("POST", "/api/v1/entries", body)
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status == 202, (answer.status, text)
        now = time.time()
        waits.append(now - before)
        sent += entries
        for machine in odd:
            answered.setdefault(machine, now)
    results.put((sent, time.time() - started, answered, waits, late))


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def resident(process):
    """The memory of a process, now and at most, in megabytes."""
    with open(f"/proc/{process.pid}/status") as file:
        fields = dict(line.split(":", 1) for line in file)
    return [int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]


def cpu(process):
    """The seconds that a process has worked."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_for_judging(monitors, begun, patience=300):
    """How long after the beginning everything had been judged; not a number when it takes too long."""
    end = time.time() + patience
    while time.time() < end:
        if all(monitor.metric("shieldwatch_reports_waiting") == 0 for monitor in monitors):
            return time.time() - begun
        time.sleep(0.1)
    return float("nan")


def missed(options, rate, delays, peaks):
    """The marks that were missed, each as a sentence."""
    delay = percentile(delays, 0.99) * 1000
    # No delay at all is none below the mark: what was never measured has not been met.
    marks = [
        (options.throughput, lambda mark: rate >= mark, f"{rate:.0f} entries a second, not at least", "a second"),
        (options.p99, lambda mark: delay < mark, f"p99 from answer to webhook {delay:.1f} ms, not below", "ms"),
        (options.memory, lambda mark: max(peaks) < mark, f"{max(peaks):.0f} MB at most, not below", "MB"),
    ]
    return [f"{words} {mark:g} {unit}" for mark, is_met, words, unit in marks if mark is not None and not is_met(mark)]


def confine(process, share):
    """Lets a process have so much of a processor only, as the limit of a container does; for root."""
    second = os.path.join("/sys/fs/cgroup", f"shieldwatch-{process.pid}")
    first = os.path.join("/sys/fs/cgroup/cpu", f"shieldwatch-{process.pid}")
    is_second = os.path.exists("/sys/fs/cgroup/cgroup.controllers")
    folder = second if is_second else first
    os.mkdir(folder)
    files = {"cpu.max": f"{int(share * 100_000)} 100000"} if is_second else {
        "cpu.cfs_period_us": "100000", "cpu.cfs_quota_us": str(int(share * 100_000))}
    for name, value in {**files, "cgroup.procs": str(process.pid)}.items():
        with open(os.path.join(folder, name), "w") as file:
            file.write(value)
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--rate", type=int, default=2_000, help="entries a second")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--machines", type=int, default=100_000)
    parser.add_argument("--senders", type=int, default=4)
    parser.add_argument("--batch", type=int, default=20, help="entries to a request")
    parser.add_argument("--prepared", type=int, default=0, help="requests made before the clock starts, by each sender")
    parser.add_argument("--attack-every", type=int, default=500, help="boots to one that differs")
    parser.add_argument("--upgraded", action="store_true", help="every machine fails, and there is no inventory")
    parser.add_argument("--replicas", type=int, default=1)
    parser.add_argument("--database", default="")
    parser.add_argument("--processor", type=float, default=0, help="how much of a processor each replica may have")
    parser.add_argument("--assert", dest="asserts", action="store_true", help="end with 1 where a mark is missed")
    parser.add_argument("--throughput", type=float, help="mark: so many entries a second at least")
    parser.add_argument("--p99", type=float, help="mark: milliseconds from answer to webhook, below which 99 of 100 stay")
    parser.add_argument("--memory", type=float, help="mark: megabytes below which each process stays")
    options = parser.parse_args()
    has_marks = any(mark is not None for mark in (options.throughput, options.p99, options.memory))
    if options.asserts != has_marks:
        parser.error("--assert goes with marks: --throughput, --p99, --memory")
    options.binary = os.path.abspath(options.binary)
    folder = tempfile.mkdtemp(prefix="load-")
    receiver = Receiver()
    inventory = None if options.upgraded else os.path.join(folder, "inventory.json")
    if inventory:
        with open(inventory, "w") as file:
            json.dump(pools(options).inventory(), file)
    database = options.database or f"sqlite:{folder}/state.db"
    monitors = [Monitor(options.binary, folder, database, receiver, inventory, f"replica-{number}").start(120)
                for number in range(options.replicas)]
    groups = [confine(monitor.process, options.processor) for monitor in monitors if options.processor]
    begin, results = multiprocessing.Event(), multiprocessing.Queue()
    senders = [multiprocessing.Process(target=send, args=(options, [m.port for m in monitors], number, begin, results))
               for number in range(options.senders)]
    for sender in senders:
        sender.start()
    if options.prepared:
        time.sleep(options.prepared * options.batch * options.senders / 20_000 + 2)
    work = [cpu(monitor.process) for monitor in monitors]
    begun = time.time()
    begin.set()
    parts = [results.get() for _ in senders]
    for sender in senders:
        sender.join()
    sent, seconds = sum(part[0] for part in parts), max(part[1] for part in parts)
    judged = wait_for_judging(monitors, begun)
    answered = {machine: moment for part in parts for machine, moment in part[2].items()}
    waits = [wait for part in parts for wait in part[3]]
    end = time.time() + 120
    while time.time() < end:
        told = {}
        with receiver.lock:
            calls = list(receiver.calls)
        for moment, _, body in calls:
            for machine in body["incident"]["nodes"]:
                told.setdefault(machine, moment)
        if set(answered) <= set(told):
            break
        time.sleep(0.5)
    delays = [told[machine] - moment for machine, moment in answered.items() if machine in told]
    missing = len(set(answered) - set(told))
    print(f"{sent} entries in {seconds:.1f} s: {sent / seconds:.0f} a second; {sum(part[4] for part in parts)} requests began more than 1 s late")
    print(f"judged after {judged:.1f} s: {sent / judged:.0f} a second")
    print("answer: " + ", ".join(f"p{int(share * 100)} {percentile(waits, share) * 1000:.1f} ms" for share in (0.5, 0.9, 0.99)))
    print(f"from answer to webhook, {len(delays)} machines, {missing} missing: " + ", ".join(
        f"p{int(share * 100)} {percentile(delays, share) * 1000:.1f} ms" for share in (0.5, 0.9, 0.99)) + f", most {max(delays, default=0) * 1000:.1f} ms")
    peaks = []
    for monitor, before in zip(monitors, work):
        now, most = resident(monitor.process)
        print(f"{monitor.name}: {now:.0f} MB, at most {most:.0f} MB, {cpu(monitor.process) - before:.1f} CPU s, "
              f"{monitor.metric('shieldwatch_reports_total'):.0f} reports judged")
        peaks.append(most)
        monitor.stop()
    for group in groups:
        os.rmdir(group)
    shutil.rmtree(folder)
    marks = missed(options, sent / seconds, delays, peaks)
    for mark in marks:
        print(f"missed: {mark}")
    return 1 if missing or marks else 0


if __name__ == "__main__":
    sys.exit(main())
