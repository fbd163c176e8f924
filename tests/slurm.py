#!/usr/bin/env python3
"""The drivers in drivers/slurm, on a Slurm cluster of this one computer: what they merge is byte for byte what one run
reports.

    slurm.py PROGRAM

Ends with 77 where Debian's slurm-wlm is not installed or nobody is root, who alone may start it. The cluster lives in a
temporary folder and on the loopback: authentication is `none`, ports are any that are free."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
DRIVERS = ROOT / "drivers"
RUBRIC = "nea-meaningful-partnership"
EXAMPLE = ROOT / "examples" / RUBRIC
REPORTS = ("report.json", "report.html", "report.csv")

CONFIGURATION = """ClusterName=rubricate
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MailProg=/bin/true
ReturnToService=2
SchedulerParameters=sched_interval=1,defer
MinJobAge=300
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=10 State=UP
"""


def free_ports(number):
    sockets = [socket.socket() for _ in range(number)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Cluster:
    def __init__(self, folder, program):
        self.folder, self.work = folder, folder / "work"
        for name in ("state", "spool", "work", "bin"):
            (folder / name).mkdir()
        (folder / "bin" / "rubricate").symlink_to(program)
        text = CONFIGURATION.format(host=socket.gethostname(), folder=folder, ports=free_ports(2), cpus=os.cpu_count())
        (folder / "slurm.conf").write_text(text)
        self.environment = {"PATH": f"{folder / 'bin'}:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8",
                            "HOME": str(folder), "SLURM_CONF": str(folder / "slurm.conf")}
        self.daemons = []

    def __enter__(self):
        for name in ("slurmctld", "slurmd"):
            log = (self.folder / f"{name}.out").open("w")
            self.daemons.append(subprocess.Popen([name, "-D", "-f", self.environment["SLURM_CONF"]], env=self.environment,
                                                 stdout=log, stderr=subprocess.STDOUT, start_new_session=True))
        self.wait(lambda: self.run("sinfo", "-h", "-o", "%t", check=False).strip() == "idle", "the node is not ready")
        return self

    def __exit__(self, *_):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(daemon.pid, signal.SIGKILL)
                daemon.wait()

    def wait(self, is_done, what, limit=180):
        end = time.monotonic() + limit
        while not is_done():
            if time.monotonic() > end:
                logs = "\n".join(path.read_text()[-1500:] for path in self.folder.glob("slurm*.log"))
                raise TimeoutError(f"{what}\n{logs}")
            time.sleep(0.5)

    def run(self, *command, check=True):
        done = subprocess.run(command, cwd=self.work, env=self.environment, capture_output=True, text=True, check=False,
                              timeout=300)
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(map(str, command))}: {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def states(self):
        """The end of each job that the controller remembers, such as "COMPLETED 0:0"."""
        lines = self.run("scontrol", "-o", "show", "jobs").splitlines()
        fields = [dict(word.split("=", 1) for word in line.split() if "=" in word) for line in lines]
        return {f"{one.get('ArrayJobId', one.get('JobId'))}_{one.get('ArrayTaskId', '')}": f"{one['JobState']} {one['ExitCode']}"
                for one in fields if "JobState" in one}

    def is_done(self):
        return not self.run("squeue", "-h").strip()


def lay_out(folder):
    """Submissions of which some fail, more than there are shards, and one with a name that wants to be run."""
    names = sorted(path.name for path in EXAMPLE.iterdir() if path.is_dir())
    for number in range(3):
        for name in names:
            shutil.copytree(EXAMPLE / name, folder / f"{name} {number}")
    shutil.copytree(EXAMPLE / "passing", folder / "$(touch ran); 'x'")


def differences(what, work, wanted):
    for name in REPORTS:
        if wanted[name] is None:
            continue
        path = work / name
        if not path.exists():
            yield f"{what}: there is no {name}"
        elif path.read_bytes() != wanted[name]:
            yield f"{what}: {name} is another than that of one run"
        path.unlink(missing_ok=True)


def problems(cluster):
    submissions = cluster.folder / "all"
    submissions.mkdir()
    lay_out(submissions)
    outputs = [f"--output={name.split('.')[1]}:{name}" for name in REPORTS]
    cluster.run("rubricate", "batch", f"--rubric={RUBRIC}", "--fail-on=never", *outputs, "--", submissions)
    wanted = {name: (cluster.work / name).read_bytes() for name in REPORTS}
    for name in REPORTS:
        (cluster.work / name).unlink()

    slurm = DRIVERS / "slurm"
    for tasks in ("1-8", "1-3", "0-3"):
        job = cluster.run("sbatch", "--parsable", f"--array={tasks}", "--cpus-per-task=1", slurm / "array.sbatch", RUBRIC,
                          submissions).strip()
        merge = cluster.run("sbatch", "--parsable", f"--dependency=afterany:{job}", slurm / "merge.sbatch", job).strip()
        cluster.wait(cluster.is_done, f"the array {tasks} does not end")
        ends = {name: state for name, state in cluster.states().items() if name.split("_")[0] in (job, merge)}
        for name, state in ends.items():
            if state != "COMPLETED 0:0":
                yield f"array {tasks}: job {name} ended with {state}"
        logs = "".join(path.read_text() for path in cluster.work.glob("rubricate-*.log"))
        yield from (f"{problem}\n{logs}" for problem in differences(f"array {tasks}", cluster.work, wanted))

    # A shard that is lost is told, and no report made of the others.
    (cluster.work / f"shards-{job}" / "1.ndjson").unlink()
    merge = cluster.run("sbatch", "--parsable", slurm / "merge.sbatch", job).strip()
    cluster.wait(cluster.is_done, "the merging does not end")
    if cluster.states()[f"{merge}_"].startswith("COMPLETED") or (cluster.work / "report.json").exists():
        yield "a report was made although a shard is missing"

    if (cluster.work / "ran").exists():
        yield "the name of a submission was run"


def main():
    program = os.path.abspath(sys.argv[1])
    if os.getuid() != 0 or not all(shutil.which(name, path="/usr/sbin:/usr/bin") for name in ("slurmctld", "slurmd", "sbatch")):
        print("slurm-wlm is not there, or this is not root")
        return 77
    with tempfile.TemporaryDirectory() as temporary, Cluster(pathlib.Path(temporary), program) as cluster:
        found = list(problems(cluster))
    print("\n".join(found) or "shards merge to what one run reports")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
