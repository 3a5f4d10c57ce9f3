"""Looks at the pages of the real monitor with Chromium: an empty one, one that nobody has to sign in to, one with tokens.

usage: check.py BINARY AXE.min.js [SCREENSHOTS]
"""
import contextlib
import os
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "monitor")]
from access import Access
from driver import Driver
from filled import FilledMonitor
from monitor import Monitor, Receiver
from pictures import take
from rules import Rules
from work import Work


def pages(work):
    """Every page that there is, with something on it."""
    key = work.incident()["key"]
    nodes = [work.monitor.reporting("default")[0].id, work.monitor.silent[0].id]
    return ["/", "/?verdict=failed&pool=default", *(f"/nodes/{node}" for node in nodes), "/incidents", f"/incidents/{key}",
            f"/incidents/{work.incident('rollout')['key']}", "/silences", f"/silences/new?incident={key}", "/posture",
            "/posture?state=resolved", "/settings"]


def empty(driver, axe, binary, folder):
    """A monitor that nothing was sent to."""
    monitor = FilledMonitor(binary, folder, Receiver(), name="empty", machines=0)
    with running(monitor):
        rules = Rules(driver, monitor.url, axe)
        work = Work(rules, monitor)
        rules.usual()
        work.empty()
        for path in ["/", "/incidents", "/silences", "/posture"]:
            rules.look(path)
        return rules


def open_to_all(driver, axe, binary, folder, pictures):
    """A monitor on loopback without access rules."""
    monitor = FilledMonitor(binary, folder, Receiver(), name="open")
    with running(monitor):
        rules = Rules(driver, monitor.fill().url, axe)
        work = Work(rules, monitor)
        rules.usual()
        work.silence()
        driver.log("browser")  # Chromium itself notes the 400 that no comment comes to.
        if pictures:
            take(driver, work, pictures)
        for path in pages(work):
            rules.look(path)
        work.open("/incidents/none")
        rules.accessible("/incidents/none")
        driver.log("browser")  # Chromium itself notes the 404.
        rules.see_faults("/incidents")
        for path in ["/", "/incidents", f"/incidents/{work.incident()['key']}", "/silences", "/posture",
                     f"/nodes/{monitor.reporting('default')[0].id}", f"/silences/new?incident={work.incident()['key']}"]:
            rules.keyboard(path)
        rules.guarded("/incidents")
        for scripts in [True, False]:
            work.filters(scripts)
        work.node(), work.posture(), work.settings(), work.live()
        work.end_silence()
        key = work.acknowledge("local")
        work.comment(key, "local"), work.keeps_what_is_written(key), work.resolve(key, "local")
        rules.silent("what was done")
        return rules


def with_tokens(driver, axe, binary, folder):
    """A monitor that asks who people are."""
    monitor = FilledMonitor(binary, folder, Receiver(), access=True, name="guarded")
    with running(monitor):
        rules = Rules(driver, monitor.fill().url, axe)
        work = Work(rules, monitor)
        access = Access(work)
        access.strangers()
        rules.silent("signing in")
        access.viewer(), access.forged()
        access.as_role("responder")
        for path in ["/", "/incidents", f"/incidents/{work.incident()['key']}"]:
            rules.look(path)
        work.live()
        key = work.acknowledge("rin")
        work.comment(key, "rin"), work.resolve(key, "rin")
        rules.silent("what was done")
        rules.keyboard("/")
        access.headers(), access.signing_out()
        driver.forget()
        rules.look("/login")
        rules.keyboard("/login")
        access.expiry(), access.restart()
        return rules


def by_tls(driver, axe, binary, folder):
    """A monitor that speaks TLS."""
    monitor = FilledMonitor(binary, folder, Receiver(), access=True, tls=True, name="tls")
    with running(monitor):
        rules = Rules(driver, monitor.fill().url, axe)
        access = Access(Work(rules, monitor))
        access.by_tls()
        rules.silent("what was done by TLS")
        return rules


@contextlib.contextmanager
def running(monitor):
    """Runs a monitor for as long as it is needed."""
    os.environ["SHIELDWATCH_LOG_LEVEL"] = "warning"
    monitor.start()
    try:
        yield
        monitor.stop()
    finally:
        monitor.kill()


def main():
    binary, axe = os.path.abspath(sys.argv[1]), open(sys.argv[2], encoding="utf-8").read()
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    driver, found = Driver(), []
    try:
        with tempfile.TemporaryDirectory(prefix="shieldwatch-") as folder:
            for part in [lambda: empty(driver, axe, binary, folder),
                         lambda: open_to_all(driver, axe, binary, folder, pictures),
                         lambda: with_tokens(driver, axe, binary, folder),
                         lambda: by_tls(driver, axe, binary, folder)]:
                started = time.time()
                found.append(part())
                print(f"{found[-1].looked} looks at pages, {len(found[-1].faults)} faults, {time.time() - started:.0f} s")
    finally:
        driver.close()
    sys.exit(1 if any(rules.faults for rules in found) else 0)


main()
