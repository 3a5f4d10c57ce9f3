"""Runs what is tried one after the other, and says what failed and how long each took."""
import sys
import tempfile
import time
import traceback


class Trials:
    """What is to be tried: functions that take a folder of their own and raise when something is not as it should be."""

    def __init__(self):
        self.all = []

    def __call__(self, function):
        self.all.append(function)
        return function

    def run(self, names=()):
        """Runs those whose name contains one of the words, or all; the exit status."""
        failed = []
        words = [name.replace("_", " ") for name in names]
        titles = [function.__name__.replace("_", " ") for function in self.all]
        for word in words:
            if not any(word in title for title in titles):
                failed.append(f"no trial is called {word!r}")
        for function, title in zip(self.all, titles):
            if words and not any(word in title for word in words):
                continue
            started = time.time()
            with tempfile.TemporaryDirectory(prefix="trial-") as folder:
                try:
                    result = function(folder)
                    said = f" ({result})" if result else ""
                    print(f"ok      {title}, {time.time() - started:.1f} s{said}", flush=True)
                except Skipped as reason:
                    print(f"SKIPPED {title}: {reason}", flush=True)
                except Exception as error:
                    failed.append(title)
                    print(f"FAILED  {title}, {time.time() - started:.1f} s: {type(error).__name__}: {error}", flush=True)
                    traceback.print_exc(file=sys.stdout)
        print(f"{len(failed)} failed" + "".join(f"\n  {title}" for title in failed), flush=True)
        return 1 if failed else 0


class Skipped(Exception):
    """It cannot be tried here; why."""


def until(holds, seconds, what, every=0.05):
    """Waits until something holds, and returns it."""
    end = time.time() + seconds
    while True:
        value = holds()
        if value:
            return value
        if time.time() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(every)


def equal(found, wanted, what=""):
    """Both are the same."""
    if found != wanted:
        raise AssertionError(f"{what or 'value'}: found {found!r:.600}, wanted {wanted!r:.600}")
