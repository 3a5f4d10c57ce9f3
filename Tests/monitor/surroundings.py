"""A monitor with a fleet around it, and who sends to it without losing anything."""
import http.client
import json
import os
import threading
import time

from fleet import Fleet, lines
from monitor import Monitor
from trials import until


def begin(binary, folder, receiver=None, name="monitor", more="", machines=30, database=None, environment=None):
    """A monitor with an inventory of machines, and the machines."""
    fleet = Fleet(machines, pools=1)
    inventory = os.path.join(folder, "inventory.json")
    with open(inventory, "w") as file:
        json.dump(fleet.inventory(), file)
    database = database or f"sqlite:{folder}/{name}.db"
    return Monitor(binary, folder, database, receiver, inventory, name, more, environment), fleet


def stream(fleet, entries=400, attacks=6):
    return list(fleet.stream(entries, attacks=attacks, upgrades=0))


def judged(monitor, receiver=None, seconds=30):
    """Waits until all that came is judged, and told where somebody is told."""
    until(lambda: monitor.metric("shieldwatch_reports_waiting") == 0, seconds, "everything is judged")
    if receiver:
        until(lambda: monitor.metric("shieldwatch_outbox_pending") == 0, seconds, "everything is told")


class Sender:
    """Sends entries one by one until each is acknowledged, while something happens to the monitor."""

    def __init__(self, monitor, entries, pause=0.01, timeout=45):
        self.monitor, self.entries, self.pause, self.timeout = monitor, entries, pause, timeout
        self.acknowledged, self.answers, self.failure = 0, {}, None
        self.slowest = 0
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        try:
            for entry in self.entries:
                while not self.try_once(entry):
                    time.sleep(0.1)
                self.acknowledged += 1
                time.sleep(self.pause)
        except Exception as error:
            self.failure = error

    def try_once(self, entry):
        started = time.time()
        try:
            status, body, headers = self.monitor.answer("POST", "/api/v1/entries", lines([entry]), self.timeout)
        except (OSError, http.client.HTTPException) as error:
            self.note(type(error).__name__, started)
            return False
        self.note(status, started)
        if status == 202:
            answer = json.loads(body)
            assert answer["accepted"] + answer["duplicates"] == 1 and not answer["rejected"], answer
            return True
        assert status == 503, (status, body)
        assert int(headers["Retry-After"]) > 0, headers
        return False

    def note(self, answer, started):
        self.answers[answer] = self.answers.get(answer, 0) + 1
        self.slowest = max(self.slowest, time.time() - started)

    def finish(self, seconds=60):
        """Waits until everything is acknowledged."""
        self.thread.join(seconds)
        if self.failure:
            raise self.failure
        assert not self.thread.is_alive(), f"{self.acknowledged} of {len(self.entries)} acknowledged: {self.answers}"


def all_there(monitor, entries, acknowledged=None):
    """Every entry that was acknowledged is there: each is recognised when it comes again."""
    sent = entries[:acknowledged]
    answer = monitor.post(sent)
    assert answer["accepted"] == 0 and answer["duplicates"] == len(sent), f"acknowledged and lost: {answer}"


def ready(monitor, timeout=15):
    """The status of /readyz, and what it says; 0 where there is no answer."""
    try:
        status, body = monitor.request("GET", "/readyz", timeout=timeout)
        return status, body.decode()
    except OSError as error:
        return 0, str(error)


def complaints(monitor):
    """The warnings and errors that it logged."""
    found = []
    for line in monitor.log_lines():
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if record.get("level") in ("warning", "error", "critical"):
            found.append(record)
    return found
