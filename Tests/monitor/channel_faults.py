"""What receivers of notifications do: hang, refuse, ask for patience, break off, send elsewhere, talk without end.

    Tests/monitor/channel_faults.py BINARY [NAME…]
"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from receivers import Receiver
from surroundings import complaints, judged
from trials import Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
trial = Trials()


class Watch:
    """A monitor that tells two channels: one whose receiver is at fault, and one that is not."""

    def __init__(self, folder, receiver, more=""):
        self.receiver, self.good = receiver, Receiver()
        with open(os.path.join(folder, "secret"), "w") as file:
            file.write("correct horse\n")
        text = (f"notifiers:\n  - {{name: faulty, kind: webhook, url: '{receiver.url}', secret_file: secret{more}}}\n"
                f"  - {{name: good, kind: webhook, url: '{self.good.url}'}}\n")
        self.monitor, self.fleet = surroundings.begin(BINARY, folder, more=text)

    def __enter__(self):
        self.monitor.start()
        for machine in self.fleet.machines:
            self.monitor.post(self.fleet.boot(machine))
        judged(self.monitor)
        return self

    def attack(self, *numbers, value=None):
        """Machines boot what nobody else has."""
        for number in numbers:
            machine = self.fleet.machines[number]
            machine.odd = {8: value or f"odd {number}"}
            self.monitor.post(self.fleet.boot(machine))

    def all_told(self, wanted, seconds=30):
        """Both channels have been told of so many incidents; one after the other, each with one key for every try."""
        until(lambda: len(self.receiver.keys()) >= wanted and len(self.good.keys()) >= wanted, seconds,
              f"{wanted} notifications through both")
        until(lambda: self.monitor.metric("shieldwatch_outbox_pending") == 0, seconds, "nothing waits")
        told = {}
        for call in self.receiver.all():
            equal(told.setdefault(call["key"], call["raw"]), call["raw"], "every try says the same")
        incidents = {call["body"]["incident"]["key"] for call in self.good.all()}
        for incident in incidents:
            equal(self.receiver.events(incident), self.good.events(incident), "the order within an incident")
        equal(self.good.repeats(), 0, "repeats through the good channel")

    def __exit__(self, *_):
        self.monitor.kill()
        self.receiver.close()
        self.good.close()


@trial
def hangs(folder):
    """Four that hang hold up neither the other channel nor, once they are given up, those behind them."""
    hung = set()

    def answer(call, tries):
        if tries == 0 and len(hung) < 4:
            hung.add(call.key)
            time.sleep(8)
            return False
        call.say(204)
    receiver = Receiver(answer)
    with Watch(folder, receiver, ", timeout: 3s") as watch:
        watch.attack(*range(8))
        started = time.time()
        until(lambda: len(watch.good.keys()) >= 8, 5, "the other channel is told meanwhile")
        good = time.time() - started
        watch.all_told(8, 30)
        assert any("no answer within 3 seconds" in str(record) or "did not answer" in str(record)
                   for record in complaints(watch.monitor)), complaints(watch.monitor)
        return f"the other channel took {good:.2f} s, this one {time.time() - started:.1f} s"


@trial
def asks_for_patience(folder):
    receiver = Receiver(lambda call, tries: call.say(429, [("Retry-After", "4")]) if tries == 0 else call.say(200))
    with Watch(folder, receiver) as watch:
        watch.attack(0)
        watch.all_told(1)
        first, second = [call["at"] for call in receiver.all()]
        assert 4 <= second - first < 8, second - first


@trial
def fails_for_a_while(folder):
    receiver = Receiver(lambda call, tries: call.say(500, body=b"sorry") if tries < 3 else call.say(200))
    with Watch(folder, receiver) as watch:
        watch.attack(0, 1)
        watch.all_told(2, 40)
        equal(len(receiver.all()), 8, "tries")
        equal(watch.monitor.metric("shieldwatch_notifications_total"), 2 + 2 + 6, "sent, sent, failed")


@trial
def is_not_there_for_a_while(folder):
    receiver = Receiver()
    with Watch(folder, receiver) as watch:
        receiver.close()
        watch.attack(0)
        until(lambda: len(watch.good.keys()) >= 1, 5, "the other channel is told meanwhile")
        time.sleep(2)
        receiver.listen()
        watch.all_told(1)


@trial
def breaks_off(folder):
    """Before an answer, within its head, and within its body."""
    def answer(call, tries):
        if tries == 0:
            pass
        elif tries == 1:
            call.wfile.write(b"HTTP/1.1 200 O")
        elif tries == 2:
            call.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        else:
            call.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf of it")
        call.close_connection = True
    receiver = Receiver(answer)
    with Watch(folder, receiver) as watch:
        watch.attack(0)
        watch.all_told(1, 40)
        # The status said that it arrived, whatever became of the body.
        equal(len(receiver.all()), 4)


@trial
def sends_elsewhere(folder):
    """Redirects are not followed: neither the incident nor the signature goes to where nobody said."""
    elsewhere = Receiver()
    receiver = Receiver(lambda call, tries: call.say(307, [("Location", elsewhere.url)]))
    with Watch(folder, receiver) as watch:
        watch.attack(0)
        watch.all_told(1)
        time.sleep(1)
        equal(len(elsewhere.all()), 0, "followed")
        equal(len(receiver.all()), 1, "tries")
        assert any("redirects to" in str(record) for record in complaints(watch.monitor)), complaints(watch.monitor)
        given_up = watch.monitor.request("GET", "/metrics")[1].decode()
        assert 'shieldwatch_notifications_total{channel="faulty",outcome="given-up"} 1' in given_up, given_up


@trial
def talks_without_end(folder):
    """A large answer is not read to its end, and one that never ends is not waited for."""
    sent = []

    def answer(call, tries):
        call.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n")
        if len(sent) == 0:
            sent.append(0)
            for _ in range(2_000):
                sent[0] += call.connection.send(b"x" * (1 << 16))
        else:
            for _ in range(300):
                call.wfile.write(b"x")
                time.sleep(0.1)
    receiver = Receiver(answer)
    with Watch(folder, receiver, ", timeout: 5s") as watch:
        watch.attack(0)
        watch.all_told(1)
        assert sent[0] < 32 << 20, sent
        started = time.time()
        watch.attack(1)
        watch.all_told(2)
        time.sleep(6)
        equal(len(receiver.all()), 2, "tries of what had arrived")
        return f"{sent[0] >> 10} KiB taken, drops of an answer waited for {time.time() - started - 6:.1f} s"


@trial
def a_new_start_waits_for_no_try_of_a_dead_process(folder):
    """However long the process before was to wait, what it left unsent goes out within five seconds."""
    receiver = Receiver(lambda call, tries: call.say(503, [("Retry-After", "600")]) if tries == 0 else call.say(204))
    with Watch(folder, receiver) as watch:
        watch.attack(0)
        until(lambda: len(receiver.all()) == 1, 20, "one try")
        until(lambda: watch.monitor.metric("shieldwatch_outbox_pending") == 1, 20, "one notification that waits")
        watch.monitor.kill()
        watch.monitor.start()
        until(lambda: len(receiver.all()) == 2, 5, "another try")
        watch.all_told(1)
        return "told after the start"


@trial
def a_rate_limit_is_no_failure(folder):
    """What waits for its turn has not failed, and is told in the end."""
    with Watch(folder, Receiver(), more=", rate_limit: 4/2s") as watch:
        watch.attack(*range(12))
        watch.all_told(12, 40)
        spread = watch.receiver.all()[-1]["at"] - watch.receiver.all()[0]["at"]
        assert spread > 2, f"12 notifications within {spread:.1f} s"
        equal(complaints(watch.monitor), [])
        return f"12 notifications in {spread:.1f} s"


@trial
def notifications_of_a_channel_that_is_gone_are_spoken_of(folder):
    """A channel that has another name now leaves what was to be told through it: the next start says so."""
    with Watch(folder, Receiver(lambda call, tries: call.say(503))) as watch:
        watch.attack(0)
        until(lambda: watch.receiver.all(), 20, "a try")
        watch.monitor.kill()
        with open(watch.monitor.configuration) as file:
            text = file.read()
        with open(watch.monitor.configuration, "w") as file:
            file.write(text.replace("name: faulty", "name: renamed"))
        watch.monitor.start()
        warned = [record for record in complaints(watch.monitor) if "does not name" in record["message"]]
        equal([(record["fields"]["channel"], record["fields"]["notifications"]) for record in warned], [("faulty", "1")])
        return "a warning with its name"


@trial
def many_notifications_of_one_incident_come_in_their_order(folder):
    """The first of an incident fails again and again; those behind it wait for it."""
    first = None

    def remember(call, tries):
        nonlocal first
        first = first or call.key
        call.say(503 if call.key == first and tries < 3 else 204)
    receiver = Receiver(remember)
    with Watch(folder, receiver) as watch:
        for number in range(4):
            watch.attack(number, value="the same")
        watch.all_told(1, 40)
        order = [event for event, _ in receiver.events()]
        equal(order[0], "opened")
        return f"{order}"


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[2:]))
