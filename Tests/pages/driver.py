"""One headless Chromium, driven over WebDriver (https://www.w3.org/TR/webdriver2/) with what Python itself has."""
import base64
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
TABULATOR = "\ue004"
WIDE, NARROW = (1280, 900), (390, 844)


class Driver:
    """One browser."""

    def __init__(self, language="en"):
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
        options = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars", f"--lang={language}"]
        capabilities = {
            "goog:chromeOptions": {"args": options, "prefs": {"intl.accept_languages": language}},
            # The certificate of the tests is known to nobody.
            "acceptInsecureCerts": True,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.base += f"/session/{session['sessionId']}"
        self.resize(*WIDE)

    def call(self, method, path, body=None):
        data = None if method == "GET" else json.dumps(body or {}).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {json.load(error)['value']['message']}") from None

    def close(self):
        try:
            self.call("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait()

    # Looking

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def text(self):
        return self.run("return document.body.innerText")

    def path(self):
        return self.run("return location.pathname + location.search")

    def has(self, selector):
        return self.run("return document.querySelector(arguments[0]) !== null", selector)

    def wait_for(self, script, what, seconds=15):
        end = time.time() + seconds
        while time.time() < end:
            if self.run(script):
                return
            time.sleep(0.1)
        raise RuntimeError(f"waited in vain for {what}")

    def log(self, kind):
        return self.call("POST", "/se/log", {"type": kind})

    def picture(self, path, whole=False):
        """Keeps what is seen as PNG; the whole page where that is wanted."""
        if whole:
            found = self.developer("Page.captureScreenshot", captureBeyondViewport=True, format="png")["data"]
        else:
            found = self.call("GET", "/screenshot")
        with open(path, "wb") as file:
            file.write(base64.b64decode(found))

    # Doing

    def find(self, selector):
        return self.call("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        """Clicks, and waits for the page that comes."""
        before = self.developer("Page.getFrameTree")["frameTree"]["frame"]["loaderId"]
        self.call("POST", f"/element/{self.find(selector)}/click")
        end = time.time() + 15
        while time.time() < end:
            frame = self.developer("Page.getFrameTree")["frameTree"]["frame"]
            if frame["loaderId"] != before and self.has("main"):
                return
            time.sleep(0.05)
        raise RuntimeError(f"waited in vain for the page behind {selector}")

    def type(self, selector, text):
        element = self.find(selector)
        self.call("POST", f"/element/{element}/clear")
        self.call("POST", f"/element/{element}/value", {"text": text})

    def choose(self, selector, value):
        """Chooses from a list, as by keyboard and mouse."""
        self.call("POST", f"/element/{self.find(f'{selector} option[value={json.dumps(value)}]')}/click")

    def press(self, key):
        actions = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "k", "actions": actions}]})

    # Being another browser

    def developer(self, command, **parameters):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def resize(self, width, height):
        self.developer("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                       mobile=False)

    def scheme(self, name):
        self.developer("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def scripts(self, allowed):
        self.developer("Emulation.setScriptExecutionDisabled", value=not allowed)

    def forget(self):
        """Forgets all cookies."""
        self.call("DELETE", "/cookie")
