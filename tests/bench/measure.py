"""How long one command takes, and how much memory."""
import os
import subprocess
import sys
import typing

# Between this process, which is large, and the command: a process begins with the peak of the one that it was copied from.
BEGIN = """import os, sys, time
began = time.perf_counter()
child = os.fork()
if child == 0:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(sys.argv[1], sys.argv[1:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)"""


class Measured(typing.NamedTuple):
    seconds: float
    processor: float  # seconds too, of all cores, children included
    peak: float  # MB, of the largest process


def measured(command, expect=(0,), cwd=None):
    """What the command took; what it prints is dropped. SystemExit where it ends with no code of `expect`."""
    done = subprocess.run([sys.executable, "-S", "-c", BEGIN, *map(os.fspath, command)], capture_output=True, check=False, cwd=cwd)
    code, *figures = done.stdout.split()
    if int(code) not in expect:
        raise SystemExit(f"exit {int(code)}: {' '.join(map(os.fspath, command))}\n{done.stderr.decode(errors='replace')[-2000:]}")
    return Measured(*map(float, figures))
