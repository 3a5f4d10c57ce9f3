"""A server of PostgreSQL for tests: Debian's package, on a free port of the loopback interface, in a folder that goes."""
import glob
import os
import pwd
import shutil
import signal
import subprocess
import tempfile

from monitor import free_port


class Server:
    """A server that can be stopped, started, and held."""

    def __init__(self):
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="postgresql-")
        self.port = free_port()
        # The server refuses to run as root.
        self.owner = pwd.getpwnam("postgres") if os.getuid() == 0 else None
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        self.run("initdb", "-D", self.data, "-A", "trust", "-U", "watch", "-E", "UTF8", "--no-sync")
        with open(f"{self.data}/postgresql.conf", "a") as file:
            file.write(f"port={self.port}\nunix_socket_directories='{self.folder}'\nlisten_addresses='127.0.0.1'\n")

    @property
    def data(self):
        return f"{self.folder}/data"

    def run(self, program, *arguments, check=True):
        owner = {"user": self.owner.pw_uid, "group": self.owner.pw_gid} if self.owner else {}
        done = subprocess.run([f"{self.programs}/{program}", *arguments], stdin=subprocess.DEVNULL, check=False, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder, **owner)
        assert not check or done.returncode == 0, (program, done.stdout)
        return done.stdout

    def start(self):
        # Its own descriptors: the server must not hold those that this waits for.
        owner = {"user": self.owner.pw_uid, "group": self.owner.pw_gid} if self.owner else {}
        subprocess.run([f"{self.programs}/pg_ctl", "-D", self.data, "-l", f"{self.folder}/log", "-w", "start"], check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder, **owner)
        return self

    def stop(self, mode="fast", check=True):
        self.run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop", check=check)

    def database(self, name):
        """Makes a database; its address."""
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "watch", name)
        return f"postgresql://watch@127.0.0.1:{self.port}/{name}"

    def query(self, sql, name="postgres"):
        return self.run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "watch", "-At", "-c", sql, name)

    def processes(self):
        """The numbers of the server's processes, the first of them the parent of all."""
        with open(f"{self.data}/postmaster.pid") as file:
            first = int(file.readline())
        with open(f"/proc/{first}/task/{first}/children") as file:
            return [first] + [int(number) for number in file.read().split()]

    def hold(self):
        """Stops every process of the server where it is, as a machine does that hangs."""
        held = self.processes()
        for number in held:
            os.kill(number, signal.SIGSTOP)
        return held

    def release(self, held):
        for number in reversed(held):
            try:
                os.kill(number, signal.SIGCONT)
            except ProcessLookupError:
                pass

    def end(self):
        self.stop("immediate", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
