"""What people do with the pages of a monitor, and what has to come of it."""
import json
import time

from driver import TABULATOR

ENTER = "\ue007"
ROWS = "[...document.querySelectorAll('form[role=search] ~ table tbody tr')]"


class Work:
    """People at work before one monitor."""

    def __init__(self, rules, monitor):
        self.rules, self.driver, self.monitor = rules, rules.driver, monitor
        self.open, self.expect = rules.open, rules.expect

    def incident(self, kind="outlier", state="open"):
        """An incident of a kind, by its key."""
        found = self.monitor.json(f"/api/v1/incidents?state={state}")["incidents"]
        return next(one for one in found if one["kind"] == kind)

    def state(self, key):
        return self.monitor.json(f"/api/v1/incidents/{key}")["incident"]["state"]

    # The fleet

    def filters(self, scripts):
        """The address says what is shown, with a script and without."""
        driver, where = self.driver, "with scripts" if scripts else "without scripts"
        driver.scripts(scripts)
        self.open("/")
        driver.choose("#verdict", "failed")
        driver.type("#pool", "default")
        driver.call("POST", f"/element/{driver.find('form[role=search] button')}/click")
        self.reached("verdict=failed", where)
        driver.scripts(True)
        rows = driver.run(f"return {ROWS}.map((r) => [r.querySelector('.badge').className, r.innerText])")
        self.expect(rows and all("failed" in badge and "default" in text for badge, text in rows),
                    f"the filter shows {rows} {where}")
        self.expect(driver.run("return document.querySelector('#verdict').value") == "failed", "the filter forgets itself")
        self.open("/?verdict=none")
        self.expect(len(driver.run(f"return {ROWS}")) == len(self.monitor.silent), "nodes that never reported are not shown")
        self.open("/?q=no-such-node")
        self.expect("No node fits this filter." in driver.text(), "an empty list says nothing")

    def reached(self, part, what):
        end = time.time() + 15
        while part not in self.driver.call("GET", "/url"):
            if time.time() > end:
                raise RuntimeError(f"waited in vain for the address {part} {what}")
            time.sleep(0.05)

    # A node

    def node(self):
        """The page of a machine that was attacked says what differs, since when, and what that rests on."""
        machine = self.monitor.reporting("default")[0]
        self.open(f"/nodes/{machine.id}")
        driver = self.driver
        cells = driver.run("return [...document.querySelectorAll('tr.differs td')].map((c) => c.innerText)")
        value = machine.value(8).hex()
        self.expect(cells and cells[0].startswith("8") and value in cells, f"the register is not shown: {cells}")
        self.expect(driver.run("return document.querySelectorAll('svg .failed').length") >= 1, "the chart shows no failed boot")
        text = driver.text()
        counter = machine.boots
        for said in [f"Boot {counter}, late boot: other values than the boot before in PCR 8 (kernel command line)",
                     f"Boot {counter}, late boot; in its cohort: outlier", "example-production", "cos-121-18867-199-38"]:
            self.expect(said in text, f"the page of the node does not say: {said}")
        numbers = driver.run("return [...document.querySelectorAll('table:last-of-type')].at(-1)"
                             ".querySelectorAll('tbody tr').length")
        self.expect(numbers == 2 * machine.boots, f"{numbers} log entries of {machine.boots} boots are shown")
        driver.click("main a[href^='/incidents/']")
        self.expect(driver.path().startswith("/incidents/"), "the node does not lead to its incident")
        self.open(f"/nodes/{self.monitor.silent[0].id}")
        self.expect("This node has sent no report." in driver.text(), "a silent node says nothing")

    # Incidents

    def acknowledge(self, name):
        """By keyboard only, and the timeline says who it was."""
        key = self.incident()["key"]
        self.open(f"/incidents/{key}")
        for _ in range(30):
            self.driver.press(TABULATOR)
            if self.driver.run("return document.activeElement.closest('form[action$=acknowledge]') !== null"):
                break
        self.driver.run("window.before = true")
        self.driver.press(ENTER)
        self.driver.wait_for("return !window.before && document.querySelector('main .badge.acknowledged') !== null",
                             "the incident to be acknowledged")
        self.expect(f"{name} acknowledged it." in self.driver.text(), "the timeline does not say who acknowledged")
        self.expect(self.driver.path() == f"/incidents/{key}", "acknowledging leads elsewhere")
        self.expect(self.state(key) == "acknowledged", "the interface knows nothing of it")
        return key

    def comment(self, key, name):
        """Without a script; what looks like markup stays text."""
        self.driver.scripts(False)
        self.open(f"/incidents/{key}")
        self.driver.type("#text", "Looked at <b>by hand</b>.")
        self.driver.call("POST", f"/element/{self.driver.find('form[action$=comment] button')}/click")
        time.sleep(1)
        self.driver.scripts(True)
        self.open(f"/incidents/{key}")
        self.expect(f"{name} said: Looked at <b>by hand</b>." in self.driver.text(), "a form needs JavaScript")

    def resolve(self, key, name):
        self.open(f"/incidents/{key}")
        self.driver.type("#reason", "The node was replaced.")
        self.driver.click("form[action$=resolve] button")
        self.expect(f"{name} resolved it: The node was replaced." in self.driver.text(), "the reason is lost")
        self.expect(not self.driver.has("form[action$=resolve]"), "what is resolved can be resolved")
        self.open("/incidents?state=resolved")
        self.expect(self.driver.has(f"a[href$='{key}']"), "the resolved incident is not listed")
        self.open("/incidents")
        self.expect(not self.driver.has(f"a[href$='{key}']"), "the resolved incident is listed among the others")

    def silence(self):
        """Looked at first, then made, then ended."""
        driver, incident = self.driver, self.incident("monitoring-disabled")
        key = incident["key"]
        self.open(f"/incidents/{key}")
        driver.click("a[href^='/silences/new']")
        driver.call("POST", f"/element/{driver.find('[name=match_kind]')}/click")
        driver.click("button[value=preview]")
        covered = driver.run("return [...document.querySelectorAll('main section:last-of-type li a')].map((a) => a.innerText)")
        self.expect(covered == [incident["title"]], f"the preview shows {covered}")
        self.expect(self.state(key) == "open", "to look makes the silence")
        driver.click("button[value=create]")
        self.expect("Say why in the comment." in driver.text() and self.state(key) == "open", "nobody has to say why")
        driver.type("#comment", "Rebuilt today.")
        driver.choose("#hours", "24")
        driver.click("button[value=create]")
        self.expect("Silenced until" in driver.text() and self.state(key) == "silenced", "the incident is not silenced")
        self.open("/incidents?state=silenced")
        self.expect(driver.has(f"a[href$='{key}']"), "the silenced incident is not listed")
        self.open("/silences")
        self.expect("Rebuilt today." in driver.text(), "the silence is not listed")

    def end_silence(self):
        key = self.incident("monitoring-disabled", "silenced")["key"]
        self.open("/silences")
        self.driver.click("form[action$='/end'] button")
        self.expect(self.state(key) == "open", "the silence did not end")

    # What changes by itself

    def live(self):
        """What comes in shows on open pages, which nobody loads again."""
        driver = self.driver
        for path in ["/incidents", "/"]:
            self.open(path)
            driver.run("window.same = true")
            driver.wait_for("return performance.getEntriesByType('resource').some((e) => e.name.endsWith('/events'))"
                            " || document.readyState === 'complete'", "the page")
            time.sleep(1)
            machine = self.monitor.attack()
            name = f"gke-tokyo-{machine.pool}-{machine.number:05}"
            wanted = f"[...document.querySelectorAll('tbody tr')].find((r) => r.innerText.includes('{name}'))"
            driver.wait_for(f"return window.same && {wanted}?.innerText.match(/open|failed/)", f"{name} to show on {path}")

    def keeps_what_is_written(self, key):
        """What somebody is writing is not taken away by what comes in."""
        driver = self.driver
        self.open(f"/incidents/{key}")
        time.sleep(1)
        driver.type("#text", "Half a sentence")
        self.monitor.attack()
        self.monitor.judged()
        time.sleep(4)
        written = driver.run("return document.querySelector('#text').value")
        self.expect(written == "Half a sentence", f"what somebody wrote became {written!r}")

    # The rest

    def posture(self):
        driver = self.driver
        self.open("/posture")
        text = driver.text()
        for said in ['module.pools["gpu"].google_container_node_pool.this', "enable_secure_boot is false",
                     "modules/node-pool/main.tf:16", "replaces the node pool", "Source: examples", "shieldwatch explain"]:
            self.expect(said in text, f"the posture does not say: {said}")
        driver.click("main nav a[href*='state=resolved']")
        self.expect("google_container_cluster.osaka" in driver.text(), "what was resolved is not listed")

    def settings(self):
        """Every value says where it is from, and none of them is a secret."""
        self.open("/settings")
        rows = {key: (value, origin) for key, value, origin in self.driver.run(
            "return [...document.querySelectorAll('tbody tr')].map((r) => [...r.children].map((c) => c.innerText))")}
        self.expect(rows["listen"] == (f"127.0.0.1:{self.monitor.port}", f"{self.monitor.configuration}, line 1"),
                    f"listen is {rows['listen']}")
        self.expect(rows["retention.reports"] == ("400d", "default"), f"a default is {rows['retention.reports']}")
        self.expect(rows["log.level"] == ("warning", "environment variable SHIELDWATCH_LOG_LEVEL"),
                    f"log.level is {rows['log.level']}")
        self.expect(all(origin for _, origin in rows.values()), "a value does not say where it is from")
        self.expect("/hook" not in json.dumps(rows), "the address of a channel is shown")

    def empty(self):
        """Where nothing is, it says what to do."""
        for path, said, command in [
            ("/", "No node is known yet.", f"curl --data-binary @entries.ndjson {self.monitor.url}/api/v1/entries"),
            ("/incidents", "Nothing needs anybody's attention.", "shieldwatch notify test --config"),
            ("/incidents?state=resolved", "There is no such incident.", "Choose another state above."),
            ("/silences", "There is no silence.", "open one of them and choose Silence."),
            ("/posture", "No scan has found anything that is unwatched.",
             f"shieldwatch scan --format json . | curl --data-binary @- {self.monitor.url}/api/v1/posture"),
            ("/posture?state=resolved", "Nothing has been resolved yet.", "What a later scan no longer finds"),
        ]:
            self.open(path)
            text = self.driver.text()
            self.expect(said in text and command in text, f"{path} is empty and does not say what to do: {text}")
