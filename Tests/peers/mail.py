"""A mail server that takes mail under TLS with a login only, and a test notification that has to arrive there."""

import email
import email.policy
import os
import ssl
import subprocess
import sys
import tempfile

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

PASSWORD = "a secret with spaces"
TLS = "Fixtures/notifiers/tls"


class Mailbox:
    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(envelope)
        return "250 queued"


def authenticate(server, session, envelope, mechanism, data):
    success = data.login == b"ana" and data.password == PASSWORD.encode()
    # One that is not handled is answered with 535.
    return AuthResult(success=success, handled=success)


class Server(Controller):
    def factory(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(f"{TLS}/certificate.pem", f"{TLS}/key.pem")
        return SMTP(
            self.handler, tls_context=context, require_starttls=True, auth_required=True,
            authenticator=authenticate, hostname="localhost",
        )


def notify(folder, port, password, language):
    with open(f"{folder}/monitor.yaml", "w") as file:
        file.write(
            f"notifiers:\n  - name: mail\n    kind: email\n    host: localhost\n    port: {port}\n"
            f"    from: watch@example.com\n    to: [ana@example.com, bo@example.com]\n    username: ana\n"
            f"    password_env: PASSWORD\n    language: {language}\n    ca_file: {os.getcwd()}/{TLS}/certificate.pem\n"
        )
    command = [os.environ["SHIELDWATCH"], "notify", "test", "mail", "--config", f"{folder}/monitor.yaml"]
    return subprocess.run(command, env={**os.environ, "PASSWORD": password}, capture_output=True, text=True)


def main():
    mailbox = Mailbox()
    port = int(os.environ.get("PORT", "18587"))
    server = Server(mailbox, hostname="localhost", port=port)
    server.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            refused = notify(folder, port, "wrong", "en")
            assert refused.returncode == 1 and "535" in refused.stderr, refused
            assert not mailbox.messages and "wrong" not in refused.stderr, refused
            for language in ("en", "ja"):
                sent = notify(folder, port, PASSWORD, language)
                assert sent.returncode == 0, sent
    finally:
        server.stop()
    assert len(mailbox.messages) == 4, len(mailbox.messages)
    for envelope, word in zip(mailbox.messages, ["Opened", "Resolved", "発生", "解決済み"]):
        assert envelope.rcpt_tos == ["ana@example.com", "bo@example.com"], envelope.rcpt_tos
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert word in message["Subject"], message["Subject"]
        assert not message.defects and message["Date"].datetime and message["Message-ID"], message.items()
        text = message.get_content()
        assert "shieldwatch-test" in text and word in text, text
    print("mail: ok")


sys.exit(main())
