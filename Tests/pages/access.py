"""Signing in to a monitor that asks who people are, what each role may, and what others cannot make a browser do."""
import contextlib
import http.client
import http.server
import re
import sqlite3
import threading
import time

STRANGER = "swt_" + "0" * 64


class OtherSite:
    """A page of somebody else on this machine: its requests carry the monitor's cookie, as the site is the same."""

    def __init__(self):
        self.page = ""
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(site.page.encode())

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Access:
    """Browsers before a monitor with access rules."""

    def __init__(self, work):
        self.work, self.rules, self.driver, self.monitor = work, work.rules, work.driver, work.monitor
        self.open, self.expect = work.rules.open, work.rules.expect

    def sign_in(self, token):
        self.driver.type("#token", token)
        self.driver.click("main form button")

    def as_role(self, role):
        """Signs in anew as somebody of a role."""
        self.driver.forget()
        self.open("/login?lang=en")
        self.sign_in(self.monitor.tokens.of[role])
        self.expect(self.driver.path() == "/", f"a {role} lands at {self.driver.path()}")

    def cookie(self):
        name = "__Host-shieldwatch" if self.monitor.tls else "shieldwatch"
        [found] = [one for one in self.driver.call("GET", "/cookie") if one["name"] == name]
        return found

    def is_signed_out(self):
        self.open("/incidents")
        return self.driver.path().startswith("/login")

    def strangers(self):
        """Whoever has no token that counts sees nothing, and is told why."""
        self.driver.forget()
        self.open("/incidents?state=all&lang=en")
        self.expect(self.driver.path().startswith("/login?next="), "a stranger is not asked to sign in")
        self.expect("gke-tokyo" not in self.driver.text(), "a stranger sees nodes")
        self.sign_in(STRANGER)
        self.expect("This monitor does not know the token." in self.driver.text(), "a wrong token is not called wrong")
        self.sign_in(self.monitor.tokens.of["sender"])
        self.expect("This token may send entries and may not look." in self.driver.text(), "a sender is not told why")
        self.driver.log("browser")  # Chromium itself notes 401 and 403.
        self.sign_in(self.monitor.tokens.of["viewer"])
        self.expect(self.driver.path().startswith("/incidents?state=all"), f"signing in leads to {self.driver.path()}")
        self.expect("Signed in as vera" in self.driver.text(), "nobody says who is signed in")
        cookie = self.cookie()
        self.expect(cookie["httpOnly"] and cookie["sameSite"] == "Strict", f"the cookie is {cookie}")
        self.expect("shieldwatch" not in self.driver.run("return document.cookie"), "a script can read the session")

    def by_tls(self):
        """Through TLS the session is for this host and TLS only."""
        self.as_role("responder")
        cookie = self.cookie()
        self.expect(cookie["secure"] and cookie["httpOnly"] and cookie["sameSite"] == "Strict", f"the cookie is {cookie}")
        key = self.work.acknowledge("rin")
        self.work.comment(key, "rin")
        self.work.live()

    def viewer(self):
        """A viewer looks, and changes nothing even when asking for it."""
        self.as_role("viewer")
        key = self.work.incident()["key"]
        self.open(f"/incidents/{key}")
        self.expect("takes the role responder" in self.driver.text(), "a viewer is not told what is missing")
        self.expect(not self.driver.has("main form"), "a viewer is given forms")
        status = self.driver.run(
            "const d = new URLSearchParams({form_token: document.querySelector('[name=form_token]').value});"
            "return fetch(arguments[0], {method: 'POST', body: d}).then((a) => a.status);", f"/incidents/{key}/acknowledge")
        self.expect(status == 403 and self.work.state(key) == "open", f"a viewer acknowledges: {status}")
        self.driver.log("browser")

    def forged(self):
        """Forms without the session's token, and pages of another site, change nothing."""
        self.as_role("responder")
        key = self.work.incident()["key"]
        self.open(f"/incidents/{key}")
        for token in ["", "0" * 64]:
            status = self.driver.run(
                "return fetch(arguments[0], {method: 'POST', body: new URLSearchParams({form_token: arguments[1]})})"
                ".then((a) => a.status);", f"/incidents/{key}/acknowledge", token)
            self.expect(status == 403, f"a form with the token {token!r} is answered with {status}")
        right = self.driver.run("return document.querySelector('[name=form_token]').value")
        status = self.driver.run(
            "return fetch(arguments[0], {method: 'POST'}).then((a) => a.status);", f"/api/v1/incidents/{key}/acknowledge")
        self.expect(status == 401, f"a cookie changes something at the interface: {status}")
        other = OtherSite()
        other.page = (f"<form method=post action='{self.monitor.url}/incidents/{key}/acknowledge'>"
                      f"<input name=form_token value={right}><button>Win</button></form>")
        self.driver.open(other.url)
        self.driver.call("POST", f"/element/{self.driver.find('button')}/click")
        self.work.reached(f"/incidents/{key}/acknowledge", "which another site asks for")
        self.expect("another site" in self.driver.text(), f"another site is told {self.driver.text()}")
        other.page = f"<iframe src='{self.monitor.url}/incidents/{key}'></iframe>"
        self.driver.open(other.url)
        said = " ".join(entry["message"] for entry in self.driver.log("browser"))
        self.expect("frame-ancestors" in said, f"a page stands in a frame of another site: {said}")
        self.driver.log("performance")
        self.expect(self.work.state(key) == "open", "what was forged counts")

    def signing_out(self):
        """Ends the session, whatever the browser still holds."""
        self.as_role("responder")
        cookie = self.cookie()
        self.driver.click("header form button")
        self.expect(self.driver.path() == "/login", f"signing out leads to {self.driver.path()}")
        self.expect(self.is_signed_out(), "signing out ends nothing")
        self.driver.forget()
        self.driver.call("POST", "/cookie", {"cookie": {
            "name": "shieldwatch", "value": cookie["value"], "path": "/", "httpOnly": True, "sameSite": "Strict"}})
        self.expect(self.is_signed_out(), "a session outlives signing out")

    def expiry(self):
        """A session whose time is over counts no more, not even for a page that is open."""
        self.as_role("responder")
        key = self.work.incident()["key"]
        self.open(f"/incidents/{key}")
        self.end_sessions()
        self.driver.click("form[action$=acknowledge] button")
        self.expect(self.driver.path().startswith("/login"), "a session that is over counts")
        self.driver.log("browser")
        self.expect(self.work.state(key) == "open", "a session that is over changes something")
        self.sign_in(self.monitor.tokens.of["responder"])
        self.expect("Signed in as rin" in self.driver.text(), "nobody can sign in again")
        # An open page that shows what changes leads there by itself.
        self.open("/incidents")
        time.sleep(1)
        self.end_sessions()
        self.monitor.attack()
        self.driver.wait_for("return location.pathname === '/login'", "an open page to ask for signing in")

    def end_sessions(self):
        """Has the time of every session be over."""
        with contextlib.closing(sqlite3.connect(self.monitor.database, timeout=10)) as database:
            with database:
                changed = database.execute("UPDATE sessions SET expires_at = '2026-01-01T00:00:00Z'").rowcount
        self.expect(changed >= 1, "no session is kept")

    def restart(self):
        """Sessions outlive the process, and pages that stay open show what came meanwhile."""
        self.as_role("responder")
        self.open("/incidents")
        self.driver.run("window.same = true")
        time.sleep(1)
        self.monitor.stop()
        self.monitor.start()
        machine = self.monitor.attack()
        name = f"gke-tokyo-{machine.pool}-{machine.number:05}"
        self.driver.wait_for(f"return window.same && document.body.innerText.includes('{name}')",
                             "what came after a restart to show", 30)
        self.expect(not self.is_signed_out(), "a restart ends sessions")

    def headers(self):
        """What answers say to browsers, wherever they come from."""
        for path in ["/", "/login", "/incidents", "/assets/style.css", "/api/v1/incidents", "/nothing", "/events"]:
            connection = http.client.HTTPConnection("127.0.0.1", self.monitor.port, timeout=10)
            connection.request("GET", path, headers={"Authorization": "Bearer " + self.monitor.tokens.of["viewer"]})
            answer = connection.getresponse()
            policy = answer.headers["content-security-policy"] or ""
            self.expect(policy.startswith("default-src 'none'") and "unsafe" not in policy
                        and not re.search(r"https?:|\*", policy), f"{path} has the policy {policy!r}")
            self.expect(answer.headers["x-content-type-options"] == "nosniff", f"{path} may be sniffed")
            connection.close()
