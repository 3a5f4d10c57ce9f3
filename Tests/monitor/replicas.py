"""Compares what several monitors on one PostgreSQL, which this starts, take in with what one takes in, by turns.

    Tests/monitor/replicas.py BINARY [--replicas 3] [--rounds 3] [OPTIONS OF load.py]

It ends with 1 where the several do not take in more than the one, by the medians of the rounds.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from postgresql import Server

LOAD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "load.py")


def prepare(server):
    """Lets every run begin alike: a checkpoint in the midst of one costs it a fifth and more, and is no matter of replicas."""
    server.query("ALTER SYSTEM SET max_wal_size = '16GB'")
    server.query("SELECT pg_reload_conf()")
    server.query("CHECKPOINT")


def run(binary, replicas, database, more):
    """What so many monitors take in a second."""
    options = ["--rate", "0", "--seconds", "15", "--senders", "18", "--batch", "50", "--prepared", "400",
               "--attack-every", "100000", "--replicas", str(replicas), "--database", database, *more]
    done = subprocess.run([sys.executable, LOAD, binary, *options], check=False, stdout=subprocess.PIPE, text=True)
    print(done.stdout, flush=True)
    assert done.returncode == 0, done.returncode
    return int(re.search(r"entries in .* s: (\d+) a second", done.stdout)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    options, more = parser.parse_known_args()
    server = Server().start()
    rates = {1: [], options.replicas: []}
    try:
        for number in range(options.rounds):
            for replicas, found in rates.items():
                print(f"== {replicas} on PostgreSQL", flush=True)
                prepare(server)
                found.append(run(options.binary, replicas, server.database(f"of{replicas}round{number}"), more))
    finally:
        server.end()
    one, several = (statistics.median(found) for found in rates.values())
    print(f"{options.replicas} take in {several / one:.2f} times what one does: {rates[options.replicas]} and {rates[1]} a second")
    return 0 if several > one else 1


if __name__ == "__main__":
    sys.exit(main())
