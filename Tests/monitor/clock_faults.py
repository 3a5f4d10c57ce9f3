"""Clocks that jump, forward and backward, while the monitor runs: by libfaketime, which the process is loaded with.

    Tests/monitor/clock_faults.py BINARY [NAME…]
"""
import glob
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from fleet import moment
from receivers import Receiver
from surroundings import all_there, judged, ready, stream
from trials import Skipped, Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
trial = Trials()
HOUR = 3_600


class Clock:
    """The wall clock of a process, which can be set; what counts elapsed time goes on as it does on a real machine."""

    def __init__(self, folder):
        libraries = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
        if not libraries:
            raise Skipped("the package libfaketime is not there")
        self.path = os.path.join(folder, "clock")
        self.offset = 0
        self.move(0)
        self.environment = {"LD_PRELOAD": libraries[0], "FAKETIME_TIMESTAMP_FILE": self.path, "FAKETIME_NO_CACHE": "1",
                            "DONT_FAKE_MONOTONIC": "1"}

    def move(self, seconds):
        self.offset += seconds
        with open(self.path + ".new", "w") as file:
            file.write(f"{self.offset:+d}")
        os.rename(self.path + ".new", self.path)

    def now(self):
        return time.time() + self.offset


def begin(folder, receiver=None, more=""):
    clock = Clock(folder)
    monitor, fleet = surroundings.begin(BINARY, folder, receiver, more=more, environment=clock.environment)
    monitor.start()
    for machine in fleet.machines:
        monitor.post(fleet.boot(machine))
    judged(monitor)
    return clock, monitor, fleet


def logged_at(monitor):
    """What the monitor's clock said when it logged last, in seconds since 1970."""
    import datetime
    text = json.loads(monitor.log_lines()[-1])["time"]
    return datetime.datetime.fromisoformat(text[:19] + "+00:00").timestamp()


def attack(monitor, fleet, number):
    machine = fleet.machines[number]
    machine.odd = {8: f"odd {number}"}
    monitor.post(fleet.boot(machine))


def kinds(monitor):
    found = {}
    for incident in monitor.incidents().values():
        found[incident["kind"]] = found.get(incident["kind"], 0) + 1
    return found


@trial
def the_monitor_sees_the_clock_that_is_set(folder):
    """Without this the trials below would try nothing."""
    clock = Clock(folder)
    clock.move(-10 * HOUR)
    monitor, _ = surroundings.begin(BINARY, folder, environment=clock.environment)
    monitor.start()
    try:
        assert abs(logged_at(monitor) - clock.now()) < 60, logged_at(monitor) - clock.now()
    finally:
        monitor.kill()


@trial
def back_by_hours_and_people_are_told_all_the_same(folder):
    receiver = Receiver()
    clock, monitor, fleet = begin(folder, receiver)
    try:
        attack(monitor, fleet, 0)
        until(lambda: len(receiver.keys()) == 1, 10, "told before")
        clock.move(-5 * HOUR)
        time.sleep(1.5)
        for number in (1, 2, 3):
            started = time.time()
            attack(monitor, fleet, number)
            until(lambda: len(receiver.keys()) == number + 1, 10, "told afterwards")
        equal(ready(monitor)[0], 200)
        # Rates are no matter of the wall clock's.
        for _ in range(50):
            equal(monitor.request("GET", "/api/v1/incidents")[0], 200)
        return f"the last in {time.time() - started:.2f} s"
    finally:
        monitor.kill()


def back_while_notifications_wait(folder, distance):
    """Six notifications wait for another try when the clock is set back; how long until they are sent."""
    receiver = Receiver(lambda call, tries: call.say(503))
    clock, monitor, fleet = begin(folder, receiver)
    try:
        for number in range(6):
            attack(monitor, fleet, number)
        until(lambda: len(receiver.keys()) == 6, 15, "tries")
        clock.move(-distance)
        time.sleep(1)
        receiver.answer = lambda call, tries: call.say(204)
        started = time.time()
        until(lambda: monitor.metric("shieldwatch_outbox_pending") == 0, 20, "everything is sent after the jump")
        return f"{time.time() - started:.1f} s"
    finally:
        monitor.kill()


@trial
def back_by_hours_while_notifications_wait_for_another_try(folder):
    return back_while_notifications_wait(folder, 5 * HOUR)


@trial
def back_by_some_minutes_while_notifications_wait(folder):
    return back_while_notifications_wait(folder, 20 * 60)


@trial
def back_while_the_monitor_does_not_run(folder):
    receiver = Receiver(lambda call, tries: call.say(503))
    clock, monitor, fleet = begin(folder, receiver)
    try:
        for number in range(3):
            attack(monitor, fleet, number)
        until(lambda: len(receiver.keys()) == 3, 10, "tries")
        monitor.kill()
        clock.move(-50 * 60)
        receiver.answer = lambda call, tries: call.say(204)
        monitor.start()
        started = time.time()
        until(lambda: monitor.metric("shieldwatch_outbox_pending") == 0, 20, "everything is sent after the start")
        return f"{time.time() - started:.1f} s"
    finally:
        monitor.kill()


def startup(fleet, machine, at):
    """The entry that says that a machine starts; its reports follow, or do not."""
    entry = fleet.report(machine, "early")
    entry["timestamp"] = moment(int(at))
    machine.boots += 1
    entry["jsonPayload"] = {"@type": entry["jsonPayload"]["@type"], "bootCounter": str(machine.boots), "startupEvent": {}}
    return entry


@trial
def forward_by_hours_and_no_machine_is_silent_for_that(folder):
    """Machines that have just started, and sources, have the time that they had."""
    receiver = Receiver()
    clock, monitor, fleet = begin(folder, receiver, "silence: {entries: 2h, machine: 30m}\n")
    try:
        for machine in fleet.machines[:10]:
            monitor.post([startup(fleet, machine, clock.now())])
        judged(monitor)
        before = kinds(monitor)
        clock.move(5 * HOUR)
        time.sleep(5)
        equal(kinds(monitor), before, "incidents after the jump")
        attack(monitor, fleet, 20)
        until(lambda: kinds(monitor).get("outlier"), 10, "an attack is found")
        clock.move(-5 * HOUR)
        time.sleep(3)
        attack(monitor, fleet, 21)
        until(lambda: kinds(monitor).get("outlier") == 2, 10, "an attack is found after the clock went back, too")
        assert not kinds(monitor).get("silence"), kinds(monitor)
        judged(monitor, receiver)
    finally:
        monitor.kill()


@trial
def a_machine_that_is_silent_is_found_whatever_the_clock_does(folder):
    clock, monitor, fleet = begin(folder, None, "silence: {machine: 6s}\n")
    try:
        monitor.post([startup(fleet, fleet.machines[3], clock.now())])
        judged(monitor)
        clock.move(-5 * HOUR)
        until(lambda: kinds(monitor).get("silence"), 15, "the machine that does not report")
    finally:
        monitor.kill()


@trial
def nothing_is_lost_by_any_jump(folder):
    receiver = Receiver()
    clock, monitor, fleet = begin(folder, receiver)
    try:
        entries = stream(fleet, 600)
        for number, start in enumerate(range(0, len(entries), 60)):
            monitor.post(entries[start:start + 60])
            clock.move((1, -1, 3, -3, 48, -48)[number % 6] * HOUR)
        judged(monitor, receiver)
        all_there(monitor, entries)
        assert monitor.process.poll() is None
        took = monitor.stop()
        assert took < 10, took
    finally:
        monitor.kill()


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[2:]))
