#!/usr/bin/env python3
"""What bash, zsh and fish offer on a TAB, asked of the real shells.

    completions.py PROGRAM SHELL

bash and zsh run on a pseudo-terminal, where a key inserts everything that is offered, quoted as the shell sees fit, and
`rubricate` is a function that records the words it is called with. So what is compared is what a command would get.
fish answers by `complete -C`. Ends with 77 when the shell is not there."""
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

HOSTILE = ["$(touch ran)", "a b.md", "quote'd.md", 'double".md', "back\\slash", "semi;colon", "-dash", "`touch ran`", "new\nline",
           "ümläut.md", "col:on.md", "a=b.md", "*", "[x]"]
NEA, OTHERS = "nea-meaningful-partnership", {"campus-compact-community-partnerships", "campus-compact-key-competencies",
                                             "partnership-charter", "partnership-development-plan"}
NOTHING = {"-h", "--help"}  # may be offered where nothing can follow
WHEN = {"auto", "always", "never"}

# What is typed, and the words that have to be offered among others (`has`), all of them (`is`), or those that may be (`only`).
CASES = [
    ("rubricate ch", "is", {"check"}),
    ("rubricate ", "has", {"check", "words", "lint", "new", "help", "completion", "doctor"}),
    ("rubricate new ", "is", {"submission", "rubric", "marks"}),
    ("rubricate help new s", "is", {"submission"}),
    ("rubricate check --fail-on ", "is", {"failed", "warning", "cannot-tell", "never"}),
    ("rubricate check --fail-on=n", "is", {"never"}),
    ("rubricate check --color ", "is", WHEN),
    ("rubricate check --no", "is", {"--no-excerpts"}),
    ("rubricate check --ru", "is", {"--rubric"}),
    ("rubricate lint --f", "is", {"--fix", "--fail-on"}),
    ("rubricate check -r nea", "is", {NEA}),
    ("rubricate check --rubric=nea", "is", {NEA}),
    ("rubricate check -r p", "is", {"partnership-charter", "partnership-development-plan", "plan.rubric.yaml"}),
    ("rubricate check -o js", "is", {"json"}),
    ("rubricate score -o letter-", "is", {"letter-markdown", "letter-html"}),
    ("rubricate check -o json:here-", "is", {"here-1", "here-2"}),
    ("rubricate check --output json:here-", "is", {"here-1", "here-2"}),
    ("rubricate check --output=json:here-", "is", {"here-1", "here-2"}),
    ("rubricate check --part overview=here-", "is", {"here-1", "here-2"}),
    ("rubricate check here-", "is", {"here-1", "here-2"}),
    ("rubricate check -q -r rubric here-", "is", {"here-1", "here-2"}),
    ("rubricate check -- -d", "is", {"-dash"}),
    ("rubricate new submission fo", "is", {"folder"}),
    ("rubricate explain words/too-", "is", {"words/too-few", "words/too-many"}),
    ("rubricate explain words ", "only", NOTHING),
    ("rubricate schema s", "is", {"score", "similar"}),
    ("rubricate completion ", "is", {"bash", "zsh", "fish"}),
    ("rubricate convert --to m", "is", {"moodle"}),
    ("rubricate inspect ", "has", set(HOSTILE) - {"-dash"}),  # which is an option until something stands before it
    ("rubricate words dou", "is", {'double".md'}),
    ("rubricate words col", "is", {"col:on.md"}),
]


class Terminal:
    """A shell on a pseudo-terminal. Each line ends with a key that inserts what is offered, and with Enter."""

    def __init__(self, command, folder, environment, setup, key):
        self.out, self.key = folder / ".called", key
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder / "here")
            os.execvpe(command[0], command, environment)
        self.seen = b""
        (folder / ".setup").write_text(setup + "\nprint_ready() { printf 're%s\\n' ady; }\nprint_ready\n")
        time.sleep(0.2)
        self.send(f". {folder}/.setup\n".encode())
        self.wait_for(b"ready")

    def send(self, data):
        os.write(self.terminal, data)

    def wait_for(self, what, limit=30):
        self.wait(lambda: what in self.seen, limit)

    def wait(self, is_there, limit=30):
        end = time.monotonic() + limit
        while not is_there():
            if time.monotonic() > end:
                raise TimeoutError(f"the shell did not answer; it showed {self.seen[-600:]!r}")
            if select.select([self.terminal], [], [], 0.05)[0]:
                self.seen += os.read(self.terminal, 65536)

    def offered(self, typed):
        """The last words that the command got, in place of the one at the cursor."""
        self.out.unlink(missing_ok=True)
        self.send(typed.encode() + self.key + b"\n")
        self.wait(lambda: self.out.exists() and self.out.read_bytes().endswith(b"\0end\0"))
        words = self.out.read_bytes().split(b"\0")[:-2]
        return [word.decode() for word in words[len(typed.split(" ")) - 2:]]

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.child, 0)


RECORD = "rubricate() { printf '%s\\0' \"$@\" end > ../.called.new; mv ../.called.new ../.called; }\n"


def bash(folder, environment, script):
    setup = RECORD + f"PS1='$ '; . '{script}'\nbind '\"\\C-x1\": insert-completions'\nbind 'set bell-style none'"
    return Terminal(["bash", "--norc", "--noprofile", "-i"], folder, environment, setup, b"\x181")


def zsh(folder, environment, script):
    setup = RECORD + f"""PS1='$ '
autoload -Uz compinit; compinit -D -u
. '{script}'
zle -C insert-all complete-word _generic
zstyle ':completion:insert-all::::' completer _all_matches _complete
zstyle ':completion:insert-all:*' insert yes
bindkey '^X1' insert-all
unsetopt beep; setopt interactive_comments; unset zle_bracketed_paste"""
    return Terminal(["zsh", "-f", "-i"], folder, environment, setup, b"\x181")


class Fish:
    def __init__(self, folder, environment, script):
        self.folder, self.environment, self.script = folder, environment, script

    def offered(self, typed):
        done = subprocess.run(["fish", "--no-config", "-c", f"source {self.script}; complete -C $argv[1]", typed],
                              cwd=self.folder / "here", env=self.environment, capture_output=True, check=False, timeout=60)
        if done.returncode or done.stderr:
            raise RuntimeError(f"fish: {done.stderr.decode()}")
        # Candidates are lines, and one name has two of them.
        lines = [line.split("\t")[0] for line in done.stdout.decode().splitlines()]
        return [word for word in lines if word != "line"] + ["new\nline"] * ("line" in lines)

    def close(self):
        pass


SHELLS = {"bash": bash, "zsh": zsh, "fish": Fish}


def plain(word, typed):
    """A candidate as it can be compared: of a folder without its slash, of a value without what stands before it, which
    bash leaves out of all but the first."""
    start = typed.split(" ")[-1]
    if start.startswith("--"):
        option, _, start = start.partition("=")
        word = word.removeprefix(option + "=")
    for mark in "=:":
        before, found, _ = start.rpartition(mark)
        if found:
            word = word.removeprefix(before + mark)
    return word.rstrip("/=:")


def lay_out(folder):
    here = folder / "here"
    here.mkdir()
    for name in HOSTILE + ["here-1", "here-2", "plan.rubric.yaml", "essay.txt"]:
        (here / name).write_text("x")
    (here / "folder").mkdir()


def problems(shell, folder):
    for typed, how, wanted in CASES:
        try:
            found = {plain(word, typed) for word in shell.offered(typed)}
        except TimeoutError as late:
            yield f"{typed!r}: {late}"
            return
        found -= {""}
        fits = {"is": found == wanted, "has": wanted <= found, "only": found <= wanted}[how]
        if not fits:
            yield f"{typed!r}: offered {sorted(found)}, wanted {sorted(wanted)}"
        if (folder / "here" / "ran").exists():
            yield f"{typed!r}: ran what stands in a file's name"
            return


def main():
    program, name = os.path.abspath(sys.argv[1]), sys.argv[2]
    if not shutil.which(name):
        print(f"{name} is not there")
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        lay_out(folder)
        environment = {"PATH": "/usr/bin:/bin", "HOME": temporary, "LC_ALL": "C.UTF-8", "TERM": "dumb" if name == "bash" else "vt100"}
        script = folder / f"completion.{name}"
        script.write_bytes(subprocess.run([program, "completion", name], capture_output=True, check=True).stdout)
        shell = SHELLS[name](folder, environment, script)
        found = list(problems(shell, folder))
        shell.close()
    print("\n".join(found) or f"{name} completes {len(CASES)} lines")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
