"""Receivers of webhooks that behave as receivers do: some answer, some do not, some answer nonsense."""
import http.server
import json
import threading
import time


class Receiver:
    """Takes webhooks, remembers every try, and answers each as it is told to."""

    def __init__(self, answer=None):
        """- answer: called with the handler of a try, and how many tries its notification had before; it answers."""
        self.calls = []
        self.lock = threading.Lock()
        self.answer = answer or (lambda call, tries: call.say(204))
        receiver = self

        class Call(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 120

            def do_POST(self):
                self.body = self.rfile.read(int(self.headers["Content-Length"]))
                self.key = self.headers["Idempotency-Key"]
                with receiver.lock:
                    tries = sum(call["key"] == self.key for call in receiver.calls)
                    record = {"at": time.time(), "key": self.key, "raw": self.body, "body": json.loads(self.body),
                              "headers": dict(self.headers), "path": self.path, "took": None}
                    receiver.calls.append(record)
                try:
                    if receiver.answer(self, tries) is not False:
                        record["took"] = time.time()
                except OSError:
                    pass  # the other side has gone

            do_GET = do_POST

            def say(self, status, headers=(), body=b""):
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        class Server(http.server.ThreadingHTTPServer):
            request_queue_size = 128  # of five connections at once the rest would wait for seconds
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass

        self.port = 0
        self.make = lambda: Server(("127.0.0.1", self.port), Call)
        self.listen()

    def listen(self):
        """Listens, on the same port when it has listened before."""
        self.server = self.make()
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def all(self):
        with self.lock:
            return list(self.calls)

    def keys(self):
        """Every notification that came, by its key."""
        return {call["key"] for call in self.all()}

    def events(self, key=None):
        """What was told, in its order: the event and the key of the incident; each notification once."""
        seen, events = set(), []
        for call in self.all():
            if call["key"] not in seen:
                seen.add(call["key"])
                if key is None or call["body"]["incident"]["key"] == key:
                    events.append((call["body"]["event"], call["body"]["incident"]["key"]))
        return events

    def repeats(self):
        """How many tries were not the first of their notification."""
        return len(self.all()) - len(self.keys())

    def close(self):
        self.server.shutdown()
        self.server.server_close()
