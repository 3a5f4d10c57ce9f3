"""What schemathesis has to be told about this interface: what entries are like; and a count of what was answered."""
import atexit
import base64
import collections
import json
import os
import sys

import schemathesis
from hypothesis import strategies

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "monitor"))
from fleet import Fleet

FLEET = Fleet(4)
ENTRIES = [json.dumps(entry).encode() for machine in FLEET.machines for entry in FLEET.boot(machine)]
STATUSES = collections.Counter()


@strategies.composite
def lines(draw):
    """Entries, good ones and such as were cut, changed or never were any."""
    def line():
        entry = draw(strategies.sampled_from(ENTRIES))
        way = draw(strategies.integers(0, 4))
        if way == 1:
            return entry[:draw(strategies.integers(0, len(entry)))]
        if way == 2:
            place = draw(strategies.integers(0, len(entry) - 1))
            return entry[:place] + draw(strategies.binary(min_size=1, max_size=3)) + entry[place + 1:]
        if way == 3:
            return draw(strategies.binary(max_size=100))
        return entry
    return b"\n".join(line() for _ in range(draw(strategies.integers(0, 5))))


schemathesis.openapi.media_type("application/x-ndjson", lines())


@schemathesis.hook
def map_body(context, body):
    """Has some push messages hold an entry, which nobody would guess."""
    if context.operation.path != "/api/v1/pubsub" or not isinstance(body, dict):
        return body
    message = body.get("message")
    if isinstance(message, dict) and isinstance(message.get("data"), str):
        place = len(json.dumps(body)) % (2 * len(ENTRIES))
        if place < len(ENTRIES):
            message["data"] = base64.b64encode(ENTRIES[place]).decode()
    return body


@schemathesis.hook
def after_call(context, case, response):
    STATUSES[str(response.status_code)] += 1


@atexit.register
def write():
    with open(os.environ["STATUSES"], "w") as file:
        json.dump(STATUSES, file)
