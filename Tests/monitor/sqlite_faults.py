"""What happens to a file of SQLite while the monitor uses it: locked, full, read-only, removed, replaced, damaged.

    Tests/monitor/sqlite_faults.py BINARY [NAME…]
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings
from receivers import Receiver
from surroundings import Sender, all_there, complaints, judged, ready, stream
from trials import Skipped, Trials, equal, until

BINARY = os.path.abspath(sys.argv[1])
trial = Trials()


def begin(folder, *arguments, **more):
    return surroundings.begin(BINARY, folder, *arguments, **more)


def few(monitor, limit=12):
    """What went wrong is in the log, and not again and again."""
    found = complaints(monitor)
    texts = [f"{record['message']}: {record.get('fields', {}).get('error', '')}"[:160] for record in found]
    assert 1 <= len(found) <= limit, f"{len(found)} complaints: {texts[:8]}"
    return len(found)


def fill(path):
    """Takes all the room that is left."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT)
    size = 1 << 16
    while size:
        try:
            os.write(file, bytes(size))
        except OSError:
            size >>= 1
    os.close(file)


class Mount:
    """A small file system in memory."""

    def __init__(self, folder, size):
        self.path = os.path.join(folder, "mount")
        os.mkdir(self.path)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", self.path], capture_output=True,
                              text=True, check=False)
        if done.returncode:
            raise Skipped(f"no file system can be mounted: {done.stderr.strip()}")

    def __enter__(self):
        return self

    def remount(self, options):
        return subprocess.run(["mount", "-o", f"remount,{options}", self.path], capture_output=True, text=True,
                              check=False)

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)


def refuses(monitor, sender, reason):
    """Nothing is acknowledged any more, and /readyz says why."""
    until(lambda: sender.answers.get(503), 60, "an answer that it does not go")
    until(lambda: ready(monitor)[0] == 503, 10, "/readyz says so")
    said = ready(monitor)[1]
    assert reason in said, said


@trial
def locked_by_another_program(folder):
    receiver = Receiver()
    monitor, fleet = begin(folder, receiver)
    entries = stream(fleet)
    monitor.start()
    try:
        monitor.post(entries[:100])
        other = sqlite3.connect(f"{folder}/monitor.db", isolation_level=None)
        # Other programs can keep writers out; readers of a log that is written ahead they cannot.
        other.execute("BEGIN EXCLUSIVE")
        sender = Sender(monitor, entries[100:200])
        refuses(monitor, sender, "locked")
        equal(monitor.request("GET", "/healthz")[0], 200)
        equal(monitor.request("GET", "/api/v1/incidents")[0], 200, "reading goes on")
        equal(sender.acknowledged, 0, "acknowledged meanwhile")
        other.execute("ROLLBACK")
        other.close()
        sender.finish(30)
        until(lambda: ready(monitor)[0] == 200, 10, "/readyz says that it is over")
        judged(monitor, receiver)
        all_there(monitor, entries[:200])
        return f"{sender.answers}, slowest {sender.slowest:.1f} s, {few(monitor)} complaints"
    finally:
        monitor.kill()


@trial
def no_room_on_the_disk(folder):
    with Mount(folder, "12m") as mount:
        receiver = Receiver()
        monitor, fleet = begin(folder, receiver, database=f"sqlite:{mount.path}/monitor.db")
        entries = stream(fleet, 3_000)
        monitor.start()
        try:
            monitor.post(entries[:100])
            ballast = os.path.join(mount.path, "ballast")
            fill(ballast)
            sender = Sender(monitor, entries[100:], pause=0)
            refuses(monitor, sender, "no room")
            before = sender.acknowledged
            few(monitor)
            monitor.kill()
            os.remove(ballast)
            monitor.start()
            sender.finish(90)
            until(lambda: ready(monitor)[0] == 200, 10, "/readyz says that it is over")
            judged(monitor, receiver)
            all_there(monitor, entries)
            return f"{before} of {len(entries)} fitted"
        finally:
            monitor.kill()


@trial
def room_again_without_a_restart(folder):
    with Mount(folder, "12m") as mount:
        monitor, fleet = begin(folder, database=f"sqlite:{mount.path}/monitor.db")
        entries = stream(fleet, 1_000)
        monitor.start()
        try:
            monitor.post(entries[:100])
            ballast = os.path.join(mount.path, "ballast")
            fill(ballast)
            sender = Sender(monitor, entries[100:], pause=0)
            until(lambda: sender.answers.get(503), 60, "an answer that it does not go")
            os.remove(ballast)
            sender.finish(60)
            until(lambda: ready(monitor)[0] == 200, 10, "/readyz says that it is over")
            judged(monitor)
            all_there(monitor, entries)
        finally:
            monitor.kill()


@trial
def started_without_any_room(folder):
    with Mount(folder, "64k") as mount:
        monitor, _ = begin(folder, database=f"sqlite:{mount.path}/monitor.db")
        try:
            monitor.start(10)
            raise AssertionError("it started")
        except RuntimeError as error:
            assert "ended with 1" in str(error) and "no room" in str(error), error
        finally:
            monitor.kill()


@trial
def may_not_write_from_the_start(folder):
    with Mount(folder, "12m") as mount:
        monitor, fleet = begin(folder, database=f"sqlite:{mount.path}/monitor.db")
        monitor.start()
        monitor.post(stream(fleet)[:10])
        monitor.stop()
        assert mount.remount("ro").returncode == 0
        try:
            monitor.start(10)
            raise AssertionError("it started")
        except RuntimeError as error:
            assert "ended with 1" in str(error), error
            assert "Read-only file system" in str(error) and "monitor.db" in str(error), error
        finally:
            monitor.kill()


def meanwhile(folder, spoil, word):
    """Something happens to the file while it is in use: nothing is acknowledged from then on, and it is said."""
    receiver = Receiver()
    monitor, fleet = begin(folder, receiver)
    entries = stream(fleet)
    path = os.path.join(folder, "monitor.db")
    monitor.start()
    try:
        monitor.post(entries[:100])
        judged(monitor)
        spoil(path)
        status, body, headers = monitor.answer("POST", "/api/v1/entries",
                                               surroundings.lines(entries[100:110]), 40)
        equal(status, 503, body)
        assert "Retry-After" in headers, headers
        until(lambda: ready(monitor)[0] == 503, 10, "/readyz says so")
        said = ready(monitor)[1]
        assert word in said, said
        time.sleep(5)
        few(monitor)
        return monitor, entries, path
    except BaseException:
        monitor.kill()
        raise


@trial
def removed_while_in_use(folder):
    monitor, _, _ = meanwhile(folder, os.remove, "removed or replaced")
    took = monitor.stop()
    assert took < 10, took


@trial
def removed_and_put_back_while_in_use(folder):
    aside = os.path.join(folder, "aside.db")
    monitor, entries, path = meanwhile(folder, lambda path: os.rename(path, aside), "removed or replaced")
    try:
        os.rename(aside, path)
        until(lambda: ready(monitor)[0] == 200, 15, "/readyz says that it is over")
        equal(monitor.post(entries[100:])["rejected"], [])
        judged(monitor)
        all_there(monitor, entries)
    finally:
        monitor.kill()


@trial
def replaced_while_in_use(folder):
    def replace(path):
        shutil.copy(path, path + ".new")
        os.rename(path + ".new", path)
    monitor, _, _ = meanwhile(folder, replace, "removed or replaced")
    monitor.kill()


def start_refused(folder, spoil, *words):
    """A monitor does not start on a file that was spoiled, and says why."""
    monitor, fleet = begin(folder)
    monitor.start()
    monitor.post(stream(fleet))
    judged(monitor)
    monitor.stop()
    spoil(os.path.join(folder, "monitor.db"))
    try:
        monitor.start(10)
        raise AssertionError("it started")
    except RuntimeError as error:
        assert "ended with 1" in str(error), error
        for word in words:
            assert word in str(error), error
    finally:
        monitor.kill()


@trial
def no_database_at_all(folder):
    def spoil(path):
        with open(path, "wb") as file:
            file.write(b"this is no database" * 1_000)
    start_refused(folder, spoil, "monitor.db", "is no database of SQLite")


@trial
def used_by_a_later_version(folder):
    def spoil(path):
        with sqlite3.connect(path) as other:
            other.execute("INSERT INTO schema_versions (number, name) VALUES (999, 'later')")
        other.close()
    start_refused(folder, spoil, "schema 999", "use the version of shieldwatch")


@trial
def damaged_bytes(folder):
    """Damage in the middle of the file is found, told and survived; nothing is made up."""
    monitor, fleet = begin(folder)
    monitor.start()
    entries = stream(fleet, 2_000)
    monitor.post(entries)
    judged(monitor)
    monitor.stop()
    path = os.path.join(folder, "monitor.db")
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        for place in range(8 * 4_096, size - 4_096, 3 * 4_096):
            file.seek(place)
            file.write(b"\xa5" * 2_048)
    done = subprocess.run([BINARY, "db", "check", f"sqlite:{path}"], capture_output=True, text=True, check=False)
    equal(done.returncode, 2, done.stdout + done.stderr)
    try:
        monitor.start(10)
    except RuntimeError as error:
        assert "ended with 1" in str(error) and "damaged" in str(error), error
        return "it does not start"
    try:
        for start in range(0, len(entries), 100):
            status, body = monitor.request("POST", "/api/v1/entries", surroundings.lines(entries[start:start + 100]), 40)
            assert status in (202, 500, 503), (status, body)
        until(lambda: ready(monitor)[0] == 503, 10, "/readyz says so")
        assert "damaged" in ready(monitor)[1], ready(monitor)
        few(monitor)
        return "it starts, and says so"
    finally:
        monitor.kill()


@trial
def a_second_monitor_on_the_same_file(folder):
    monitor, _ = begin(folder)
    monitor.start()
    second, _ = begin(folder, name="second", database=f"sqlite:{folder}/monitor.db")
    try:
        second.start(10)
        raise AssertionError("it started")
    except RuntimeError as error:
        assert "ended with 1" in str(error) and str(monitor.process.pid) in str(error), error
        assert monitor.process.poll() is None
    finally:
        second.kill()
        monitor.kill()


if __name__ == "__main__":
    sys.exit(trial.run(sys.argv[2:]))
