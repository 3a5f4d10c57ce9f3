"""Runs the monitor as its users do, and the receiver of its webhooks."""
import http.client
import http.server
import json
import os
import signal
import socket
import subprocess
import threading
import time

from fleet import lines


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Receiver:
    """Takes webhooks and remembers them by their idempotency key."""

    def __init__(self):
        self.calls = []
        self.lock = threading.Lock()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                with receiver.lock:
                    receiver.calls.append((time.time(), self.headers["Idempotency-Key"], json.loads(body)))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        class Server(http.server.ThreadingHTTPServer):
            # Of more connections at once than wait here the rest would hang for seconds.
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def told(self):
        """What each notification said, by its key; whatever depends on when it was said is left out."""
        with self.lock:
            return {key: (body["event"], body["incident"]["key"], body["incident"]["kind"], body["incident"]["state"],
                          body["incident"]["severity"]) for _, key, body in self.calls}

    def repeats(self):
        """How many notifications came more than once."""
        with self.lock:
            return len(self.calls) - len({key for _, key, _ in self.calls})


class Monitor:
    """A process of the monitor."""

    def __init__(self, binary, folder, database, receiver=None, inventory=None, name="monitor", more="", environment=None):
        self.binary, self.port, self.folder, self.name = binary, free_port(), folder, name
        self.environment = environment
        self.configuration = os.path.join(folder, f"{name}.yml")
        with open(self.configuration, "w") as file:
            file.write(f"listen: 127.0.0.1:{self.port}\ndatabase: {database}\n")
            if receiver:
                file.write(f"notifiers:\n  - {{name: hook, kind: webhook, url: '{receiver.url}'}}\n")
            if inventory:
                file.write(f"inventory:\n  - file: {inventory}\n")
            file.write(more)
        self.process = None

    def start(self, wait=30):
        """Starts it and waits until it answers."""
        log = open(os.path.join(self.folder, f"{self.name}.log"), "ab")
        self.process = subprocess.Popen(
            [self.binary, "serve", "--config", self.configuration], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            env={**os.environ, **self.environment} if self.environment else None)
        log.close()
        end = time.time() + wait
        while time.time() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended with {self.process.returncode}: {self.log()}")
            try:
                if self.request("GET", "/readyz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.01)
        raise RuntimeError(f"{self.name} did not get ready: {self.log()}")

    def kill(self):
        """Ends it at once."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        if self.process:
            self.process.wait()

    def stop(self):
        """Asks it to end; how long that took."""
        started = time.time()
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(20)
        assert status == 0, f"{self.name} ended with {status}: {self.log()}"
        return time.time() - started

    def log(self):
        """The end of what it logged."""
        return "\n".join(self.log_lines())[-2000:]

    def log_lines(self):
        """Every line that it logged."""
        with open(os.path.join(self.folder, f"{self.name}.log"), errors="replace") as file:
            return file.read().splitlines()

    def request(self, method, path, body=None, timeout=30, headers=None):
        """Status and body of an answer."""
        status, body, _ = self.answer(method, path, body, timeout, headers)
        return status, body

    def answer(self, method, path, body=None, timeout=30, headers=None):
        """Status, body and headers of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read(), dict(answer.getheaders())
        finally:
            connection.close()

    def post(self, entries, timeout=40):
        """Sends entries; what was answered, which has to be success."""
        status, body = self.request("POST", "/api/v1/entries", lines(entries), timeout)
        assert status == 202, (status, body)
        return json.loads(body)

    def incidents(self):
        """All incidents, by key; whatever depends on when it was learned is left out."""
        found, after = {}, ""
        while True:
            status, body = self.request("GET", f"/api/v1/incidents?limit=1000{after}")
            assert status == 200, body
            page = json.loads(body)
            for incident in page["incidents"]:
                found[incident["key"]] = {name: value for name, value in incident.items()
                                          if name not in ("openedAt", "updatedAt")}
            if page["next"] is None:
                return found
            after = f"&after={page['next']}"

    def metric(self, name):
        """The sum of a metric's series."""
        status, body = self.request("GET", "/metrics")
        assert status == 200, body
        return sum(float(line.rsplit(" ", 1)[1]) for line in body.decode().splitlines()
                   if line.split("{")[0].split(" ")[0] == name)
