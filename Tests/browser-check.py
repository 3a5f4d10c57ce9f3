"""Looks at the monitor's pages with Chromium over WebDriver (https://www.w3.org/TR/webdriver2/).

usage: browser-check.py URL AXE.min.js [SCREENSHOTS]

Every page opens without an error in the console and without a request to another host, fits into 390 pixels, passes the
rules of axe-core in light and dark, and works by keyboard; filters, acknowledging and silences do what they say.
"""
import base64
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from urllib.parse import urlparse

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ENTER = "\ue007"


class Driver:
    """One browser."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL)
        self.base = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                if self.call("GET", "/status")["ready"]:
                    break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        options = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en"]
        capabilities = {
            "goog:chromeOptions": {"args": options},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.base += f"/session/{session['sessionId']}"

    def call(self, method, path, body=None):
        data = None if method == "GET" else json.dumps(body or {}).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {json.load(error)['value']['message']}") from None

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script, what):
        for _ in range(100):
            if self.run(script):
                return
            time.sleep(0.1)
        raise RuntimeError(f"waited in vain for {what}")

    def find(self, selector):
        return self.call("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        """Clicks, and waits for the page that comes."""
        self.run("window.before = true")
        self.call("POST", f"/element/{self.find(selector)}/click")
        self.wait_for("return !window.before && document.readyState === 'complete'", f"the page behind {selector}")

    def type(self, selector, text):
        self.call("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def developer(self, command, **parameters):
        self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def log(self, kind):
        return self.call("POST", "/se/log", {"type": kind})

    def resize(self, width, height):
        self.developer("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                       mobile=False)

    def scheme(self, name):
        self.developer("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))

    def close(self):
        self.call("DELETE", "")
        self.process.terminate()
        self.process.wait()


class Check:
    def __init__(self, driver, url, axe, pictures):
        self.driver, self.url, self.axe, self.pictures = driver, url.rstrip("/"), axe, pictures
        self.faults = []

    def fault(self, text):
        print("FAULT", text)
        self.faults.append(text)

    def expect(self, holds, text):
        if not holds:
            self.fault(text)

    def look(self, path, name):
        """Opens a page in every shape, and holds it against every rule."""
        for scheme in ["light", "dark"]:
            self.driver.scheme(scheme)
            for width, height in [(1280, 900), (390, 844)]:
                self.driver.resize(width, height)
                self.driver.open(self.url + path)
                where = f"{path} ({width} px, {scheme})"
                if self.pictures and (scheme, width) in [("light", 1280), ("dark", 390)]:
                    self.driver.picture(f"{self.pictures}/{name}-{scheme}-{width}.png")
                self.fits(where, width)
                self.accessible(where)
                self.silent(where)
        self.driver.scheme("light")
        self.driver.resize(1280, 900)

    def fits(self, where, width):
        wide = self.driver.run("return document.documentElement.scrollWidth")
        self.expect(wide <= width, f"{where} is {wide} pixels wide")
        self.expect(self.driver.run("return document.querySelector('h1') !== null"), f"{where} has no heading")
        outside = self.driver.run(
            "return [...document.querySelectorAll('.card')].filter((card) => card.scrollWidth > card.clientWidth + 1)"
            ".map((card) => card.querySelector('h2')?.textContent ?? card.className)"
        )
        self.expect(not outside, f"{where}: something stands outside of {outside}")

    def accessible(self, where):
        self.driver.run(self.axe + "; window.axe = axe;")
        self.driver.run("window.found = null; axe.run(document, {}).then((r) => { window.found = r.violations; })")
        self.driver.wait_for("return window.found !== null", "axe")
        for violation in self.driver.run("return window.found"):
            nodes = ", ".join(node["html"][:120] for node in violation["nodes"][:3])
            self.fault(f"{where}: {violation['id']}: {violation['help']}: {nodes}")

    def silent(self, where):
        for entry in self.driver.log("browser"):
            self.fault(f"{where} says in the console: {entry['message']}")
        for entry in self.driver.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            asked = message["params"]["request"]["url"]
            if asked.startswith(("http", "ws")) and urlparse(asked).netloc != urlparse(self.url).netloc:
                self.fault(f"{where} asks another host: {asked}")

    def keyboard(self, path):
        """Every control is reached by the tabulator, and shows that it is."""
        self.driver.open(self.url + path)
        wanted = self.driver.run(
            "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]"
            ".filter((e) => e.checkVisibility()).length"
        )
        reached, invisible = 0, []
        for _ in range(wanted + 5):
            self.driver.call("POST", "/actions", {"actions": [{"type": "key", "id": "k", "actions": [
                {"type": "keyDown", "value": "\ue004"}, {"type": "keyUp", "value": "\ue004"}]}]})
            state = self.driver.run(
                "const e = document.activeElement; if (!e || e === document.body || e.seen) return null; e.seen = true;"
                "const s = getComputedStyle(e);"
                "return [e.outerHTML.slice(0, 80), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]"
            )
            if state:
                reached += 1
                if not state[1]:
                    invisible.append(state[0])
        self.expect(reached >= wanted, f"{path}: {reached} of {wanted} controls are reached by keyboard")
        self.expect(not invisible, f"{path}: focus does not show on {invisible}")

    def sees_faults(self):
        """A check that cannot fail says nothing: what is broken on purpose has to be found."""
        self.driver.resize(390, 844)
        self.driver.open(self.url + "/incidents")
        self.driver.run(
            "const m = document.querySelector('main');"
            "m.append(document.createElement('input'));"
            "const p = document.createElement('p'); p.textContent = 'x'.repeat(9) + ' pale'; p.style.color = '#ddd';"
            "m.append(p); const w = document.createElement('div'); w.style.width = '900px';"
            "w.append('wide'); m.append(w); const i = new Image(); i.alt = ''; i.src = 'https://elsewhere.invalid/a.png';"
            "m.append(i);"
        )
        found, self.faults = self.faults, []
        print("These faults are made on purpose:")
        self.fits("broken", 390)
        self.accessible("broken")
        time.sleep(0.5)
        self.silent("broken")
        self.faults, seen = found, " ".join(self.faults)
        for sign in ["pixels wide", "label", "color-contrast", "elsewhere.invalid"]:
            self.expect(sign in seen, f"the checks do not see: {sign}")
        print("That was the last of them.")
        self.driver.resize(1280, 900)

    # What people do

    def filters(self):
        self.driver.open(self.url + "/")
        self.driver.run("document.querySelector('#verdict').value = 'failed'")
        self.driver.click("form[role=search] button")
        self.expect("verdict=failed" in self.driver.run("return location.search"), "the filter is not in the address")
        rows = self.driver.run("return [...document.querySelectorAll('form[role=search] ~ table tbody tr')]"
                               ".map((r) => r.querySelector('.badge').className)")
        self.expect(rows and all("failed" in row for row in rows), f"the filter shows {rows}")

    def live(self, path):
        """Another page's change shows without a reload."""
        driver = self.driver
        driver.open(self.url + path)
        driver.run("window.same = true")
        driver.wait_for("return performance.getEntriesByType('resource').some((e) => e.name.endsWith('/live.js'))", "script")
        time.sleep(1)
        driver.run(
            "const f = document.querySelector('form[action$=comment]'); const d = new URLSearchParams(new FormData(f));"
            "d.set('text', 'Said by another page.'); fetch(f.action, {method: 'POST', body: d});"
        )
        driver.wait_for("return window.same && document.body.textContent.includes('Said by another page.')",
                        "the change to show by itself")

    def silence(self, path):
        driver = self.driver
        driver.open(self.url + path)
        driver.click("a[href^='/silences/new']")
        driver.run("document.querySelector('[name=match_kind]').click()")
        driver.click("button[value=preview]")
        covered = driver.run("return document.querySelectorAll('main section:last-of-type li').length")
        self.expect(covered >= 1, "the preview shows nothing that is covered")
        driver.type("#comment", "A test by a browser.")
        driver.click("button[value=create]")
        self.expect(driver.run("return document.body.textContent.includes('silenced')"), "the incident is not silenced")
        driver.open(self.url + "/silences")
        driver.click("form[action$='/end'] button")
        driver.open(self.url + path)
        self.expect(driver.run("return document.querySelector('main .badge.open') !== null"), "the silence did not end")

    def acknowledge(self, path):
        driver = self.driver
        driver.open(self.url + path)
        driver.click("form[action$=acknowledge] button")
        self.expect(driver.run("return document.querySelector('main .badge.acknowledged') !== null"),
                    "the incident is not acknowledged")
        self.expect(driver.run("return location.pathname") == path, "acknowledging leads elsewhere")

    def without_script(self, path):
        self.driver.developer("Emulation.setScriptExecutionDisabled", value=True)
        self.driver.open(self.url + path)
        self.driver.type("#text", "Said without a script.")
        element = self.driver.find("form[action$=comment] button")
        self.driver.call("POST", f"/element/{element}/click")
        time.sleep(1)
        self.driver.developer("Emulation.setScriptExecutionDisabled", value=False)
        self.driver.open(self.url + path)
        self.expect(self.driver.run("return document.body.textContent.includes('Said without a script.')"),
                    "a form needs JavaScript")


def main():
    url, axe = sys.argv[1], open(sys.argv[2], encoding="utf-8").read()
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    driver = Driver()
    try:
        check = Check(driver, url, axe, pictures)
        driver.resize(1280, 900)
        driver.open(check.url + "/incidents")
        incident = driver.run("return [...document.querySelectorAll('tbody a')].map((a) => a.pathname).at(-1)")
        for link in driver.run("return [...document.querySelectorAll('tbody a')].map((a) => a.pathname)"):
            driver.open(check.url + link)
            if driver.run("return document.querySelector('form[action$=acknowledge]') !== null"
                          " && document.querySelector('tr') !== null"
                          " && document.querySelector('a[href^=\"/silences/new\"]') !== null"):
                incident = link
                break
        driver.open(check.url + "/")
        node = driver.run("return [...document.querySelectorAll('tbody a')].map((a) => a.pathname)"
                          ".find((p) => p.startsWith('/nodes/'))")
        pages = {
            "fleet": "/", "node": node, "incidents": "/incidents", "incident": incident, "posture": "/posture",
            "silence": "/silences/new?incident=" + incident.rsplit("/", 1)[1], "silences": "/silences",
            "settings": "/settings", "fleet-ja": "/?lang=ja", "incident-ja": incident + "?lang=ja",
            "english": "/?lang=en", "problem": "/incidents/none",
        }
        driver.log("browser"), driver.log("performance")
        for name, path in pages.items():
            if name == "problem":
                driver.open(check.url + path)
                check.accessible(path)
                driver.log("browser")  # Chromium itself notes the 404.
            else:
                check.look(path, name)
        check.sees_faults()
        check.keyboard("/")
        check.keyboard(incident)
        check.filters()
        check.live(incident)
        check.without_script(incident)
        check.silence(incident)
        check.acknowledge(incident)
        check.silent("what was done")
    finally:
        driver.close()
    print(f"{len(pages)} pages, {len(check.faults)} faults")
    sys.exit(1 if check.faults else 0)


main()
