"""What every page has to keep to, in whatever shape it is seen: the rules, and a check that they see what is wrong."""
import json
import time
from urllib.parse import urlparse

from driver import NARROW, TABULATOR, WIDE

# Every control that somebody can reach.
CONTROLS = ("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]"
            ".filter((e) => e.checkVisibility())")
# Sentences in English on a page in Japanese: three words in a row, other than names, commands and values.
ENGLISH = """
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
while (walker.nextNode()) {
  const node = walker.currentNode;
  if (node.parentElement.closest("pre, code, .value, option, script, [lang=en]")) continue;
  if (/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/.test(node.data)) found.push(node.data.trim());
}
return found;
"""


class Rules:
    """Holds pages of a monitor against the rules, and remembers what breaks them."""

    def __init__(self, driver, url, axe):
        self.driver, self.url, self.axe, self.faults = driver, url.rstrip("/"), axe, []
        self.looked = 0
        driver.log("browser"), driver.log("performance")

    def fault(self, text):
        print("FAULT", text)
        self.faults.append(text)

    def expect(self, holds, text):
        if not holds:
            self.fault(text)

    def open(self, path):
        self.driver.open(self.url + path)

    def look(self, path, languages=("en", "ja")):
        """Opens a page in every shape, and holds it against every rule."""
        join = "&" if "?" in path else "?"
        shapes = [("en", "light", WIDE), ("en", "dark", WIDE), ("en", "light", NARROW), ("ja", "dark", NARROW), ("ja", "light", WIDE)]
        for language, scheme, size in shapes:
            if language not in languages:
                continue
            self.driver.scheme(scheme)
            self.driver.resize(*size)
            self.open(f"{path}{join}lang={language}")
            where = f"{path} ({language}, {size[0]} px, {scheme})"
            self.fits(where, size[0])
            self.speaks(where, language)
            self.accessible(where)
            self.silent(where)
            self.looked += 1
        self.usual()

    def usual(self):
        """Back to how most people look."""
        self.driver.scheme("light")
        self.driver.resize(*WIDE)
        self.open("/settings?lang=en")

    def fits(self, where, width):
        wide = self.driver.run("return document.documentElement.scrollWidth")
        self.expect(wide <= width, f"{where} is {wide} pixels wide")
        self.expect(self.driver.run("return document.querySelectorAll('h1').length") == 1, f"{where} has no heading")
        outside = self.driver.run(
            "return [...document.querySelectorAll('.card')].filter((card) => card.scrollWidth > card.clientWidth + 1)"
            ".map((card) => card.querySelector('h2')?.textContent ?? card.className)"
        )
        self.expect(not outside, f"{where}: something stands outside of {outside}")

    def speaks(self, where, language):
        spoken = self.driver.run("return document.documentElement.lang")
        self.expect(spoken == language, f"{where} is in {spoken}")
        if language == "ja":
            found = self.driver.run(ENGLISH)
            self.expect(not found, f"{where} says in English: {found[:3]}")

    def accessible(self, where):
        self.driver.run(self.axe + "; window.axe = axe;")
        self.driver.run("window.found = null; axe.run(document, {}).then((r) => { window.found = r.violations; })")
        self.driver.wait_for("return window.found !== null", "axe")
        for violation in self.driver.run("return window.found"):
            nodes = ", ".join(node["html"][:120] for node in violation["nodes"][:3])
            self.fault(f"{where}: {violation['id']}: {violation['help']}: {nodes}")

    def silent(self, where):
        """Nothing in the console, and nothing asked of another host."""
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
        """Every control is reached by the tabulator, in the order in which they stand, and shows that it is."""
        self.open(path)
        wanted = self.driver.run(f"return {CONTROLS}.length")
        reached, order, invisible = 0, [], []
        for _ in range(wanted + 5):
            self.driver.press(TABULATOR)
            state = self.driver.run(
                "const e = document.activeElement; if (!e || e === document.body || e.seen) return null; e.seen = true;"
                "const s = getComputedStyle(e), r = e.getBoundingClientRect();"
                "return [e.outerHTML.slice(0, 80), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,"
                "[...document.querySelectorAll('*')].indexOf(e),"
                "r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth]"
            )
            if state:
                reached += 1
                order.append(state[2])
                if not state[1] or not state[3]:
                    invisible.append(state[0])
        self.expect(reached >= wanted, f"{path}: {reached} of {wanted} controls are reached by keyboard")
        self.expect(order == sorted(order), f"{path}: the tabulator jumps back and forth")
        self.expect(not invisible, f"{path}: focus does not show on {invisible}")

    def guarded(self, path):
        """What is put into the page from outside does not run (Content Security Policy, level 3)."""
        self.open(path)
        self.driver.run(
            "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s);"
            "const d = document.createElement('div'); d.setAttribute('style', 'width: 77px');"
            "d.setAttribute('onclick', 'window.ran = true'); document.body.append(d); d.click();"
            "window.wide = getComputedStyle(d).width;"
        )
        self.expect(not self.driver.run("return window.ran"), f"{path}: a script in the page runs")
        self.expect(self.driver.run("return window.wide") != "77px", f"{path}: a style in the page counts")
        refused = [entry["message"] for entry in self.driver.log("browser")]
        self.expect(len(refused) >= 3, f"{path}: the browser does not say what it refused: {refused}")

    def see_faults(self, path):
        """A check that cannot fail says nothing: what is broken on purpose has to be found."""
        self.driver.resize(*NARROW)
        self.open(path + "?lang=ja")
        self.driver.run(
            "const m = document.querySelector('main');"
            "m.append(document.createElement('input'));"
            "const p = document.createElement('p'); p.textContent = 'nobody can read this'; p.style.color = '#ddd';"
            "m.append(p); const w = document.createElement('div'); w.style.width = '900px';"
            "w.append('wide'); m.append(w); const i = new Image(); i.alt = ''; i.src = 'https://elsewhere.invalid/a.png';"
            "m.append(i);"
        )
        found, self.faults = self.faults, []
        print("These faults are made on purpose:")
        self.fits("broken", NARROW[0])
        self.speaks("broken", "ja")
        self.accessible("broken")
        time.sleep(0.5)
        self.silent("broken")
        self.faults, seen = found, " ".join(self.faults)
        for sign in ["pixels wide", "says in English", "label", "color-contrast", "elsewhere.invalid"]:
            self.expect(sign in seen, f"the rules do not see: {sign}")
        print("That was the last of them.")
        self.usual()
