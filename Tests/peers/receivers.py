"""What stands at the other end of the monitor's channels."""
import email
import email.policy
import http.server
import json
import logging
import os
import ssl
import subprocess
import threading
import time
import urllib.request

import jsonschema
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

HERE = os.path.dirname(os.path.abspath(__file__))
TLS = os.path.join(os.path.dirname(os.path.dirname(HERE)), "Fixtures", "notifiers", "tls")


class DocumentedServer:
    """Takes JSON that fits a schema, answers as the service does, and refuses whatever does not fit."""

    def __init__(self, name, path, status, answer):
        with open(os.path.join(HERE, "schemas", f"{name}.schema.json"), encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        self.path, self.taken, self.refused = path, [], []
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                faults = receiver.faults(self.path, self.headers["Content-Type"], body)
                (receiver.refused if faults else receiver.taken).append(faults or body)
                said = json.dumps({"status": "invalid", "errors": faults}).encode() if faults else answer
                self.send_response(400 if faults else status)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}{path}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def faults(self, path, kind, body):
        """What the service would not take of a request."""
        found = [f"{error.json_path}: {error.message}"[:300] for error in self.validator.iter_errors(body)]
        if path != self.path:
            found.append(f"the address {path}")
        if not (kind or "").startswith("application/json"):
            found.append(f"the content type {kind}")
        return found


class Slack(DocumentedServer):
    def __init__(self):
        super().__init__("slack", "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", 200, b"ok")


class PagerDuty(DocumentedServer):
    def __init__(self):
        super().__init__("pagerduty", "/v2/enqueue", 202, b'{"status":"success","message":"Event processed"}')

    def of(self, key):
        """The actions about an incident, in their order."""
        return [event["event_action"] for event in self.taken if event["dedup_key"] == key]


class MailServer(Controller):
    """Takes mail under TLS with a login only."""

    def __init__(self, port, user, password):
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # It warns of members of its own.
        self.mails, self.user, self.password = [], user.encode(), password.encode()
        super().__init__(self, hostname="localhost", port=port)

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails.append((envelope.rcpt_tos, message))
        return "250 queued"

    def factory(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(f"{TLS}/certificate.pem", f"{TLS}/key.pem")
        return SMTP(self.handler, tls_context=context, require_starttls=True, auth_required=True,
                    authenticator=self.authenticate, hostname="localhost")

    def authenticate(self, server, session, envelope, mechanism, data):
        success = data.login == self.user and data.password == self.password
        # One that is not handled is answered with 535.
        return AuthResult(success=success, handled=success)

    def of(self, text):
        """The messages that mention something."""
        return [message for _, message in self.mails if text in message.get_content()]


class Alertmanager:
    """Debian's Alertmanager on a port of this machine."""

    def __init__(self, folder, port):
        self.url = f"http://127.0.0.1:{port}"
        configuration = os.path.join(folder, "alertmanager.yml")
        with open(configuration, "w") as file:
            file.write("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n")
        log = open(os.path.join(folder, "alertmanager.log"), "wb")
        self.process = subprocess.Popen(
            ["prometheus-alertmanager", f"--config.file={configuration}", f"--storage.path={folder}/alertmanager",
             f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address="], stdout=log, stderr=log)
        log.close()
        end = time.time() + 30
        while True:
            try:
                self.get("/-/ready")
                return
            except OSError:
                assert self.process.poll() is None and time.time() < end, "Alertmanager did not start"
                time.sleep(0.1)

    def get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=10) as answer:
            return answer.read().decode()

    def active(self):
        """The severities of active alerts, by the incident that they are about."""
        alerts = json.loads(self.get("/api/v2/alerts"))
        assert all(alert["labels"]["alertname"] == "ShieldwatchIncident" for alert in alerts), alerts
        return {alert["labels"]["incident"]: alert for alert in alerts}

    def refused(self):
        """How many alerts it could not take."""
        lines = [line for line in self.get("/metrics").splitlines() if line.startswith("alertmanager_alerts_invalid_total{")]
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines)

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
