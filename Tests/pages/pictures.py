"""The pictures that Documentation/ shows, of a monitor with real content."""
import os

from driver import NARROW

SIZE = (1120, 840)


def take(driver, work, folder):
    """Takes each picture anew."""
    os.makedirs(folder, exist_ok=True)
    outlier, node = work.incident()["key"], work.monitor.reporting("default")[0].id
    wanted = {
        "fleet": ("/", "en", "light", SIZE), "node": (f"/nodes/{node}", "en", "light", SIZE),
        "incidents": ("/incidents?state=all", "en", "light", SIZE),
        "incident": (f"/incidents/{outlier}", "en", "light", SIZE),
        "incident-ja": (f"/incidents/{outlier}", "ja", "light", SIZE),
        "incident-dark-narrow": (f"/incidents/{outlier}", "en", "dark", NARROW),
        "fleet-ja-dark": ("/", "ja", "dark", SIZE),
        "posture": ("/posture", "en", "light", SIZE), "settings": ("/settings", "en", "light", SIZE),
    }
    for name, (path, language, scheme, size) in wanted.items():
        driver.scheme(scheme)
        driver.resize(*size)
        work.open(f"{path}{'&' if '?' in path else '?'}lang={language}")
        driver.picture(f"{folder}/{name}.png")
        size = os.path.getsize(f"{folder}/{name}.png")
        work.expect(size <= 200_000, f"the picture {name} has {size} bytes")
    work.rules.usual()
