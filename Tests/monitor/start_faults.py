"""What a monitor finds when it starts: lists of machines that cannot be read, and sources that have been quiet.

    Tests/monitor/start_faults.py BINARY [NAME…]
"""
import json
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


def begin(folder, *arguments, **more):
    return surroundings.begin(BINARY, folder, *arguments, **more)


def write(path, text):
    with open(path + ".new", "w") as file:
        file.write(text)
    os.rename(path + ".new", path)


def machines(monitor):
    status, body = monitor.request("GET", "/api/v1/nodes?limit=200")
    equal(status, 200, "status of the nodes")
    return [node for node in json.loads(body)["nodes"] if not node.get("goneSince")]


def texts(monitor, word):
    return [record["message"] for record in map(json.loads, monitor.log_lines()) if word in record["message"]]


def refreshed_list(monitor, folder):
    """Has the list of machines read every second, and takes it away; its path."""
    path = os.path.join(folder, "inventory.json")
    os.remove(path)
    with open(monitor.configuration) as file:
        configuration = file.read()
    write(monitor.configuration, configuration.replace(f"file: {path}\n", f"file: {path}\n    refresh: 1s\n"))
    return path


@trial
def an_inventory_that_is_not_there_keeps_nothing_from_being_taken_in(folder):
    monitor, fleet = begin(folder)
    path = refreshed_list(monitor, folder)
    try:
        monitor.start()
        monitor.post(fleet.boot(fleet.machines[0]))
        judged(monitor)
        time.sleep(3)
        equal(len(complaints(monitor)), 1, "complaints about a file that is not there")
        said = complaints(monitor)[0]
        assert "no machine is known" in said["message"] and path in said["fields"]["error"], said
        equal(monitor.metric("shieldwatch_inventory_read_timestamp_seconds"), 0)
        write(path, json.dumps(fleet.inventory()))
        until(lambda: len(machines(monitor)) == len(fleet.machines), 10, "the machines are known")
        equal(texts(monitor, "can be read again"), ["the inventory can be read again"])
        assert monitor.metric("shieldwatch_inventory_read_timestamp_seconds") > time.time() - 60

        write(path, '[{"id": ')
        until(lambda: len(complaints(monitor)) == 2, 10, "a complaint about what is in it")
        monitor.kill()
        monitor.start()
        time.sleep(3)
        equal(len(complaints(monitor)), 3, "complaints, one of them by the process that has just started")
        said = complaints(monitor)[-1]
        assert "stay as they were known" in said["message"] and "offset" in said["fields"]["error"], said
        equal(len(machines(monitor)), len(fleet.machines), "machines that are known")
        assert monitor.metric("shieldwatch_inventory_errors_total") >= 2
    finally:
        monitor.kill()


@trial
def a_list_that_is_a_pipe_hangs_nobody(folder):
    monitor, fleet = begin(folder)
    path = refreshed_list(monitor, folder)
    os.mkfifo(path)
    try:
        monitor.start()
        monitor.post(fleet.boot(fleet.machines[0]))
        until(lambda: len(complaints(monitor)) == 1, 10, "a complaint about a pipe")
        assert "not a regular file" in complaints(monitor)[0]["fields"]["error"], complaints(monitor)
        os.remove(path)
        write(path, json.dumps(fleet.inventory()))
        until(lambda: len(machines(monitor)) == len(fleet.machines), 10, "the machines are known")
        assert monitor.stop() < 3
    finally:
        monitor.kill()


@trial
def a_source_that_has_been_quiet_is_not_told_again_nor_taken_for_well(folder):
    receiver = Receiver()
    monitor, fleet = begin(folder, receiver, more="silence: {entries: 4s}\n")

    def quiet():
        return [incident["state"] for incident in monitor.incidents().values() if incident["kind"] == "source-quiet"]

    try:
        monitor.start()
        monitor.post(fleet.boot(fleet.machines[0]))
        until(lambda: quiet() == ["open"], 15, "the silence is told")
        for number in range(2):
            monitor.kill()
            monitor.start()
            # Longer than the limit, so that it would be found quiet once more.
            end = time.time() + 6
            while time.time() < end:
                equal(quiet(), ["open"], "the incident after a start")
                time.sleep(0.5)
        judged(monitor, receiver)
        equal([event for event, _ in receiver.events()], ["opened"], "what was told")
        monitor.post(fleet.boot(fleet.machines[1]))
        until(lambda: quiet() == ["resolved"], 10, "the source is heard")
        judged(monitor, receiver)
        equal([event for event, _ in receiver.events()], ["opened", "resolved"], "what was told")
    finally:
        monitor.kill()


sys.exit(trial.run(sys.argv[2:]))
