"""What happens to a server of PostgreSQL: stopped and started, connections killed, held for some time, gone for good.

    Tests/monitor/postgresql_faults.py BINARY [NAME…]
"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from postgresql import Server
from receivers import Receiver
from surroundings import Sender, all_there, complaints, judged, ready, stream
from trials import Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
trial = Trials()


class Watch:
    """Monitors on a database of their own, and who sends to them."""

    def __init__(self, folder, replicas=1, more=""):
        self.receiver = Receiver()
        database = server.database(f"d{time.time_ns()}")
        self.name = database.rsplit("/", 1)[1]
        self.monitors = []
        for number in range(replicas):
            monitor, self.fleet = surroundings.begin(BINARY, folder, self.receiver, name=f"replica-{number}",
                                                     more=more, database=database)
            self.monitors.append(monitor)
        self.monitor = self.monitors[0]
        self.entries = stream(self.fleet, 600)

    def __enter__(self):
        for monitor in self.monitors:
            monitor.start()
        self.monitor.post(self.entries[:100])
        return self

    def send(self, **more):
        return Sender(self.monitor, self.entries[100:], **more)

    def well(self, sender, seconds=60):
        """All of it is acknowledged, there, judged and told, once each."""
        sender.finish(seconds)
        until(lambda: ready(self.monitor)[0] == 200, 15, "/readyz says that it is over")
        judged(self.monitor, self.receiver, 60)
        all_there(self.monitor, self.entries)
        found = self.monitor.incidents()
        opened = [key for event, key in self.receiver.events() if event == "opened"]
        equal(len(opened), len(set(opened)), "told once each")
        equal(set(opened), set(found), "told of every incident")
        assert sum(incident["kind"] == "outlier" for incident in found.values()) >= 4, found

    def few(self, limit=12):
        found = complaints(self.monitor)
        assert len(found) <= limit, f"{len(found)} complaints: {[str(record)[:200] for record in found[:8]]}"
        return len(found)

    def __exit__(self, *_):
        for monitor in self.monitors:
            monitor.kill()


@trial
def stopped_and_started(folder):
    with Watch(folder) as watch:
        sender = watch.send(pause=0.02)
        time.sleep(1)
        server.stop()
        until(lambda: ready(watch.monitor)[0] == 503, 20, "/readyz says so")
        equal(watch.monitor.request("GET", "/healthz", timeout=5)[0], 200)
        until(lambda: sender.answers.get(503), 45, "an answer that it does not go")
        server.start()
        watch.well(sender)
        return f"{sender.answers}, slowest {sender.slowest:.1f} s, {watch.few()} complaints"


@trial
def stopped_at_once(folder):
    with Watch(folder) as watch:
        sender = watch.send()
        time.sleep(1)
        for _ in range(3):
            server.stop("immediate")
            time.sleep(0.5)
            server.start()
            time.sleep(0.5)
        watch.well(sender)
        return f"{sender.answers}, {watch.few()} complaints"


@trial
def connections_killed(folder):
    with Watch(folder, replicas=2) as watch:
        sender = watch.send(pause=0.005)
        for _ in range(30):
            server.query(f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{watch.name}'")
            time.sleep(0.1)
        watch.well(sender)
        return f"{sender.answers}, {watch.few()} complaints"


@trial
def a_source_that_speaks_to_one_replica_is_quiet_for_none(folder):
    with Watch(folder, replicas=2, more="silence: {entries: 4s}\n") as watch:
        one, other = watch.monitors

        def told():
            return [event for event, key in watch.receiver.events() if key == quiet_key(other)]

        for number in range(10):
            one.post(watch.entries[100 + number:101 + number])
            time.sleep(1.4)
        equal(quiet_key(other), None, "an incident while one replica hears the source")
        until(lambda: quiet_key(other), 15, "the silence is found once there is one")
        time.sleep(6)
        equal(told(), ["opened"], "what both replicas told")
        one.kill()
        other.post(watch.entries[110:111])
        until(lambda: told() == ["opened", "resolved"], 10, "the other replica hears it")


def quiet_key(monitor):
    """The key of the incident that nothing comes; None when there is none."""
    return next((key for key, incident in monitor.incidents().items() if incident["kind"] == "source-quiet"), None)


@trial
def held_for_some_seconds(folder):
    with Watch(folder) as watch:
        sender = watch.send()
        time.sleep(0.5)
        held = server.hold()
        try:
            started = time.time()
            until(lambda: ready(watch.monitor)[0] == 503, 12, "/readyz says so")
            said = time.time() - started
            started = time.time()
            equal(watch.monitor.request("GET", "/healthz", timeout=5)[0], 200)
            assert time.time() - started < 2
            time.sleep(4)
        finally:
            server.release(held)
        watch.well(sender)
        return f"/readyz after {said:.1f} s, {sender.answers}, slowest {sender.slowest:.1f} s, {watch.few()} complaints"


@trial
def held_for_longer_than_anybody_waits(folder):
    with Watch(folder) as watch:
        sender = watch.send(timeout=60)
        time.sleep(0.5)
        held = server.hold()
        try:
            until(lambda: sender.answers.get(503), 45, "an answer that it does not go")
            time.sleep(3)
        finally:
            server.release(held)
        watch.well(sender, 90)
        assert sender.slowest < 40, sender.slowest
        return f"{sender.answers}, slowest {sender.slowest:.1f} s, {watch.few()} complaints"


@trial
def told_to_end_while_the_server_is_held(folder):
    with Watch(folder) as watch:
        sender = watch.send()
        time.sleep(0.5)
        held = server.hold()
        try:
            time.sleep(1)
            took = watch.monitor.stop()
            assert took < 10, took
        finally:
            server.release(held)
        watch.monitor.start()
        watch.well(sender)
        return f"ended in {took:.1f} s"


@trial
def not_there_at_the_start(folder):
    with Watch(folder) as watch:
        watch.monitor.kill()
        server.stop()
        try:
            started = time.time()
            watch.monitor.start(60)
            raise AssertionError("it started")
        except RuntimeError as error:
            assert "ended with 1" in str(error) and str(server.port) in str(error), error
            took = time.time() - started
        finally:
            server.start()
        return f"gave up after {took:.0f} s"


if __name__ == "__main__":
    server = Server().start()
    try:
        status = trial.run(sys.argv[2:])
    finally:
        server.end()
    sys.exit(status)
