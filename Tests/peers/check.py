"""One incident on its way from Cloud Logging's entries to everybody who has to hear of it.

usage: check.py BINARY
"""
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "monitor")]
from filled import FilledMonitor
from monitor import Receiver, free_port
from receivers import TLS, Alertmanager, MailServer, PagerDuty, Slack

USER, PASSWORD, ROUTING_KEY = "ana", "a secret with spaces", "0123456789abcdef0123456789ABCDEF"
CHANNELS = ["hook", "am", "mail", "slack", "pager"]


def wait_for(what, holds, seconds=30):
    """Waits until something holds; how long that took."""
    started = time.time()
    while not holds():
        assert time.time() - started < seconds, f"waited in vain for {what}"
        time.sleep(0.02)
    return time.time() - started


class Run:
    """The monitor and all of its receivers."""

    def __init__(self, binary, folder):
        os.environ.update(MAIL_PASSWORD=PASSWORD, ROUTING_KEY=ROUTING_KEY)
        self.hook, self.slack, self.pager = Receiver(), Slack(), PagerDuty()
        self.mail = MailServer(free_port(), USER, PASSWORD)
        self.mail.start()
        self.alertmanager = Alertmanager(folder, free_port())
        secret = os.path.join(folder, "slack")
        with open(secret, "w") as file:
            file.write(self.slack.url + "\n")
        self.monitor = FilledMonitor(binary, folder, self.hook)
        with open(self.monitor.configuration) as file:
            lines = file.read().splitlines()
        place = next(number for number, line in enumerate(lines) if "name: hook" in line) + 1
        lines[place:place] = [
            f"  - {{name: am, kind: alertmanager, url: '{self.alertmanager.url}'}}",
            f"  - {{name: mail, kind: email, host: localhost, port: {self.mail.port}, from: watch@example.com,",
            f"     to: [ana@example.com, bo@example.com], username: {USER}, password_env: MAIL_PASSWORD, language: ja,",
            f"     ca_file: {TLS}/certificate.pem}}",
            f"  - {{name: slack, kind: slack, webhook_url_file: {secret}}}",
            f"  - {{name: pager, kind: pagerduty, routing_key_env: ROUTING_KEY, url: '{self.pager.url}'}}",
        ]
        with open(self.monitor.configuration, "w") as file:
            file.write("\n".join(lines) + "\n")

    def close(self):
        self.monitor.kill()
        self.mail.stop()
        self.alertmanager.stop()

    # What happens

    def incident(self):
        """A node boots what nobody else has: who hears of it, how fast, and in what words."""
        machine, sent = self.monitor.attack(), time.time()
        name = f"gke-tokyo-{machine.pool}-{machine.number:05}"
        found = lambda: next((one for one in self.monitor.json("/api/v1/incidents")["incidents"]
                              if machine.id in one["nodes"] and one["kind"] == "outlier"), None)
        wait_for("the incident", found)
        key = found()["key"]
        arrivals = {
            "hook": lambda: any(body["incident"]["key"] == key for _, _, body in self.hook.calls),
            "am": lambda: key in self.alertmanager.active(), "mail": lambda: self.mail.of(key),
            "slack": lambda: any(key in json.dumps(body) for body in self.slack.taken), "pager": lambda: self.pager.of(key),
        }
        for channel, came in arrivals.items():
            wait_for(f"{channel} to hear of it", came)
            print(f"{channel} knows after {time.time() - sent:.1f} s")
        severity = found()["severity"]
        alert = self.alertmanager.active()[key]
        assert alert["labels"]["severity"] == severity and alert["status"]["state"] == "active", alert
        assert name in alert["annotations"]["summary"], alert
        trigger = next(event for event in self.pager.taken if event["dedup_key"] == key)
        assert trigger["payload"]["severity"] == {"critical": "critical", "high": "error"}[severity], trigger
        assert name in trigger["payload"]["summary"] and trigger["routing_key"] == ROUTING_KEY, trigger
        assert trigger["client_url"].endswith(f"/incidents/{key}"), trigger
        said = next(body for body in self.slack.taken if key in json.dumps(body))
        assert name in said["text"] and "kernel command line" in json.dumps(said), said
        return key, name

    def people(self, key, name):
        """Somebody looks after it: everybody hears of that, too."""
        for step, body in [("acknowledge", None), ("resolve", json.dumps({"reason": "The node was replaced."}))]:
            status, answer = self.monitor.request("POST", f"/api/v1/incidents/{key}/{step}", body)
            assert status == 200, answer
            wait_for(f"PagerDuty to hear {step}", lambda: self.pager.of(key)[-1] == step)
        assert self.pager.of(key) == ["trigger", "acknowledge", "resolve"], self.pager.of(key)
        wait_for("Alertmanager to end the alert", lambda: key not in self.alertmanager.active())
        wait_for("the mails", lambda: len(self.mail.of(key)) == 3)
        self.mails(self.mail.of(key), name)

    def mails(self, mails, name):
        for message, word in zip(mails, ["発生", "確認済み", "解決済み"]):
            assert word in message["Subject"] and name in message["Subject"], message["Subject"]
            assert not message.defects and message["Date"].datetime and message["Message-ID"], message.items()
            assert "kubectl" in message.get_content() or word != "発生", message.get_content()
        assert len({message["Message-ID"] for message in mails}) == 3, "messages share an identifier"
        # Mailboxes show them together.
        assert len({message["References"] for message in mails}) == 1 and mails[0]["References"], mails[1].items()
        assert all(to == ["ana@example.com", "bo@example.com"] for to, _ in self.mail.mails), "somebody was left out"

    def tests(self):
        """`notify test` reaches each of them while the monitor runs."""
        before = {"hook": len(self.hook.calls), "mail": len(self.mail.mails), "slack": len(self.slack.taken),
                  "pager": len(self.pager.taken)}
        for channel in CHANNELS:
            done = self.notify(channel)
            assert done.returncode == 0, (channel, done)
        after = {"hook": len(self.hook.calls), "mail": len(self.mail.mails), "slack": len(self.slack.taken),
                 "pager": len(self.pager.taken)}
        assert all(after[name] == before[name] + 2 for name in before), (before, after)
        kept = self.notify("am", "--keep-open")
        assert kept.returncode == 0, kept
        assert any("This is a test" in one["annotations"]["description"] for one in self.alertmanager.active().values())
        os.environ["MAIL_PASSWORD"] = "not this one"
        refused = self.notify("mail")
        assert refused.returncode == 1 and "535" in refused.stderr and "not this one" not in refused.stderr, refused

    def notify(self, channel, *options):
        return subprocess.run(
            [self.monitor.binary, "notify", "test", channel, "--config", self.monitor.configuration, *options],
            capture_output=True, text=True)

    def refusals(self):
        """Nobody had to refuse anything, and would have."""
        wait_for("the outbox", lambda: self.monitor.metric("shieldwatch_outbox_pending") == 0)
        assert not self.slack.refused, self.slack.refused[:3]
        assert not self.pager.refused, self.pager.refused[:3]
        assert self.alertmanager.refused() == 0
        assert self.hook.repeats() == 0
        status, body = self.monitor.request("GET", "/metrics")
        failed = [line for line in body.decode().splitlines() if line.startswith("shieldwatch_notifications_total")
                  and 'outcome="sent"' not in line and not line.endswith(" 0")]
        assert not failed, failed
        message, event = json.loads(json.dumps(self.slack.taken[0])), json.loads(json.dumps(self.pager.taken[0]))
        message["blocks"][0]["text"]["text"] = "x" * 151
        assert self.slack.faults(self.slack.path, "application/json", message), "a header of 151 characters is taken"
        event["payload"]["severity"] = "high"
        assert self.pager.faults(self.pager.path, "application/json", event), "a severity that there is not is taken"


def main():
    with tempfile.TemporaryDirectory() as folder:
        run = Run(os.path.abspath(sys.argv[1]), folder)
        try:
            run.monitor.start().fill()
            key, name = run.incident()
            run.people(key, name)
            run.refusals()
            run.tests()
            run.monitor.stop()
            print(f"{len(run.slack.taken)} messages for Slack, {len(run.pager.taken)} events for PagerDuty, "
                  f"{len(run.mail.mails)} mails, {len(run.hook.calls)} webhooks; none refused")
        finally:
            run.close()


main()
