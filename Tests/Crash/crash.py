#!/usr/bin/env python3
"""Kills builds, fills disks and refuses calls, and looks at what is published then: crash.py PROGRAM [--every 1].

Linux only. A site is published and then built from changed content, again and again. `refuse.c`, preloaded, counts
the calls that change the disk; each run spoils another one. After each, every published file must be whole, old or
new, and the next build must give what an undisturbed one gives, with nothing left over."""
import argparse
import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIST = ".avance-archivos"
TEMPORARY = ".avance-nuevo"
STATE = ".avance-estado-public"
LOCK = ".avance-candado-public"
# libxlsxwriter says something of its own before.
SAID = re.compile(r"(?:\[ERROR\].*\n)*error: no se pudo [^«]+«([^»]+)»: \S.*\n")
TEMPORARY_FOLDER = os.environ.get("TMPDIR", "/tmp")


class Wrong(Exception):
    pass


def expect(condition, text):
    if not condition:
        raise Wrong(text)


def files(folder: Path) -> dict:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def make_content(old: Path, new: Path):
    """What is published first, and what then: another title, a text less and one more, a corrected quarter (a revision
    of the archive), and the quarter after it."""
    shutil.copytree(ROOT / "content", old)
    text = "---\ntitulo: {0}\nresumen: {0}.\n---\n{0}.\n"
    (old / "narrativas/se-va.md").write_text(text.format("Se va"), "utf-8")
    shutil.copytree(old, new)
    (new / "narrativas/se-va.md").unlink()
    (new / "narrativas/viene.md").write_text(text.format("Viene"), "utf-8")
    replace(new / "sitio.yaml", r"(?m)^titulo: .*", "titulo: Otro título")
    report = next((new / "informes/2024-t1").glob("*.tsv"))
    later = new / "informes/2024-t2/segundo.tsv"
    later.parent.mkdir()
    shutil.copy(report, later)
    replace(later, "1er. Trimestre 2024", "2do. Trimestre 2024")
    replace(report, "\t25\t\t\t\t25\t0\t25\t25\t75\t", "\t24\t\t\t\t24\t1\t25\t25\t76\t")


def replace(path: Path, pattern: str, by: str):
    text, count = re.subn(pattern, by, path.read_text("utf-8"))
    if count == 0:
        sys.exit(f"crash: «{pattern}» does not stand in {path.name}")
    path.write_text(text, "utf-8", newline="")


class Bench:
    """A folder with the program's inputs, the site as it was and as it becomes, and `run/`, where things are broken."""

    def __init__(self, program: Path, folder: Path):
        self.program, self.folder = program, folder
        self.refuse = folder / "refuse.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", self.refuse, ROOT / "Tests/Crash/refuse.c", "-ldl"],
            check=True)
        make_content(folder / "old", folder / "new")
        self.run = folder / "run"
        self.run.mkdir()
        self.build_whole("old")
        self.before = files(self.run / "public")
        shutil.copytree(self.run, folder / "was")
        self.build_whole("new")
        self.after = files(self.run / "public")
        both = set(self.before[LIST].splitlines(True)) | set(self.after[LIST].splitlines(True))
        self.lists = [self.before[LIST], self.after[LIST], b"".join(sorted(both))]
        changed = [n for n in self.before if n in self.after and self.before[n] != self.after[n]]
        expect(len(changed) > 20 and set(self.before) - set(self.after) and set(self.after) - set(self.before),
               "the two sites do not differ enough to show anything")

    def reset(self):
        for path in self.run.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.folder / "was", self.run, dirs_exist_ok=True)

    def build(self, content="new", threads=1, user=None, **spoiling):
        environment = {"PATH": os.environ["PATH"], "TMPDIR": TEMPORARY_FOLDER}
        environment |= {k: str(v) for k, v in spoiling.items()}
        if any(k.startswith("CRASH_") for k in spoiling):
            environment["LD_PRELOAD"] = str(self.refuse)
        return subprocess.run(
            [self.program, "build", "--quiet", "--hilos", str(threads), "--contenido", f"../{content}", "--plantillas",
             ROOT / "site-templates"],
            cwd=self.run, env=environment, capture_output=True, text=True, timeout=60, user=user)

    def build_whole(self, content="new"):
        done = self.build(content)
        expect(done.returncode == 0, f"a build without trouble ends with {done.returncode}: {done.stderr}")

    def calls(self, **spoiling) -> list:
        """What an undisturbed build calls, in its order."""
        self.reset()
        journal = self.folder / "journal"
        journal.unlink(missing_ok=True)
        done = self.build(CRASH_LOG=journal, **spoiling)
        expect(done.returncode == 0, f"the shim alone spoils a build: {done.returncode} {done.stderr}")
        return journal.read_text("utf-8").splitlines()

    def expect_whole(self, leftovers: bool):
        """Every published file is old or new. `leftovers`: whether hidden temporary files may stand there."""
        found = files(self.run / "public")
        for name, data in found.items():
            if name.startswith(TEMPORARY):
                expect(leftovers, f"{name} is left over")
            elif name == LIST:
                expect(data in self.lists, f"{name} is neither list")
            else:
                expect(data in (self.before.get(name), self.after.get(name)), f"{name} is neither old nor new")
        for name in self.before:
            expect(name in found or name not in self.after, f"{name} is gone")
        hidden = {p.name for p in self.run.iterdir() if p.name != "public"}
        known = (STATE, LOCK, TEMPORARY) if leftovers else STATE
        unknown = {n for n in hidden if not n.startswith(known)}
        expect(not unknown, f"beside the site: {sorted(unknown)}")

    def expect_complete(self):
        found = files(self.run / "public")
        for name in sorted(set(found) | set(self.after)):
            expect(found.get(name) == self.after.get(name), f"{name} is not as in an undisturbed build")
        hidden = {p.name for p in self.run.iterdir() if p.name != "public"}
        expect(hidden <= {STATE}, f"beside the complete site: {sorted(hidden)}")

    def complete(self):
        self.build_whole()
        self.expect_complete()


def killed(bench: Bench, calls: list, every: int, how: str, threads=1):
    """The process dies before a call, or in the middle of a write."""
    numbers = [n for n, call in enumerate(calls, 1) if how == "kill" or call.startswith("write ")][::every]
    for number in numbers:
        bench.reset()
        done = bench.build(threads=threads, CRASH_AT=number, CRASH_HOW=how)
        try:
            expect(done.returncode == -9 or threads > 1, f"it was to be killed: {done.returncode} {done.stderr}")
            bench.expect_whole(leftovers=True)
            bench.complete()
        except Wrong as wrong:
            raise Wrong(f"{how} at call {number}, «{calls[number - 1]}», {threads} threads: {wrong}")
    return f"{len(numbers)} builds"


def given_up(bench: Bench, calls: list, every: int):
    """Killed, and then the content is put back: the old site, and no revision in the archive of what never was."""
    sealed = next((n for n, call in enumerate(calls, 1) if call.startswith("rename ") and call.endswith("SHA256SUMS")))
    for number in range(1, sealed + 1, every):
        bench.reset()
        bench.build(CRASH_AT=number, CRASH_HOW="kill")
        bench.build_whole("old")
        found = files(bench.run / "public")
        wrong = [n for n in sorted(set(found) | set(bench.before)) if found.get(n) != bench.before.get(n)]
        expect(not wrong, f"given up at call {number}, «{calls[number - 1]}»: not as it was: {wrong[:5]}")
    return f"{len(range(1, sealed + 1, every))} builds"


def refused(bench: Bench, calls: list, every: int):
    """A call fails: once, or from then on as on a full or read-only disk."""
    endings = Counter()
    kinds = [(errno.ENOSPC, 1), (errno.EIO, 0), (errno.EACCES, 0), (errno.EROFS, 1)]
    for index, number in enumerate(range(1, len(calls) + 1, every)):
        code, lasts = kinds[index % len(kinds)]
        bench.reset()
        done = bench.build(CRASH_AT=number, CRASH_HOW=code, CRASH_LASTS=lasts)
        try:
            expect_refusal(bench, done, calls[number - 1])
            bench.expect_whole(leftovers=code == errno.EROFS or calls[number - 1].startswith("unlink "))
            bench.complete()
        except Wrong as wrong:
            raise Wrong(f"{errno.errorcode[code]} at call {number}, «{calls[number - 1]}»: {wrong}")
        endings[done.returncode] += 1
    return f"{endings[3]} refused, {endings[0]} done without what was refused"


def expect_refusal(bench: Bench, done, call: str):
    """Exit 3 with the path; or 0 and the whole site, where only the lock, the state or an old leftover was not to be had,
    or libxlsxwriter found another place for its temporary files."""
    if done.returncode == 0:
        expect(call.startswith("unlink ") or " public" not in call, "nothing is said of it")
        expect(files(bench.run / "public") == bench.after, "it ends with 0 and the site is not complete")
        return
    expect(done.returncode == 3, f"it ends with {done.returncode}: {done.stderr}")
    said = SAID.fullmatch(done.stderr)
    expect(said and said[1].startswith(("public", TEMPORARY_FOLDER)), f"it says: {done.stderr}")


def full_disk(bench: Bench):
    """A real disk with less and less room, for the site and for the workbooks' temporary files."""
    if not mount(bench.run, "size=8m"):
        return "SKIPPED: a small disk can only be mounted by root"
    endings = Counter()
    try:
        for room in list(range(0, 64, 4)) + list(range(64, 1600, 128)):
            for temporary in (TEMPORARY_FOLDER, str(bench.run)):
                bench.reset()
                filler = bench.run / f"{STATE}-relleno"
                fill(filler, room << 10)
                done = bench.build(TMPDIR=temporary)
                try:
                    if done.returncode != 0:
                        said = SAID.fullmatch(done.stderr)
                        expect(done.returncode == 3 and said, f"{done.returncode} {done.stderr}")
                        expect("espacio" in done.stderr, f"it says: {done.stderr}")
                    bench.expect_whole(leftovers=False)
                    filler.unlink()
                    expect(done.returncode == 3 or files(bench.run / "public") == bench.after, "not complete")
                    bench.complete()
                except Wrong as wrong:
                    raise Wrong(f"{room} KB free, temporary files in {temporary}: {wrong}")
                endings[done.returncode] += 1
    finally:
        subprocess.run(["umount", bench.run], check=True)
    expect(endings[3] > 10 and endings[0] > 0, f"the room left does not go from little to enough: {endings}")
    return f"{endings[3]} refused, {endings[0]} had room"


def fill(path: Path, room: int):
    """Leaves `room` bytes on the disk."""
    status = os.statvfs(path.parent)
    with open(path, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, status.f_bavail * status.f_frsize - room))


def mount(folder: Path, options: str) -> bool:
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True).returncode == 0


def read_only(bench: Bench):
    """A disk mounted to be read, and folders that belong to somebody else."""
    told = []
    bench.reset()
    user = 65534 if os.geteuid() == 0 else None
    folders = [bench.run] + [p for p in bench.run.rglob("*") if p.is_dir()]
    for folder in folders:
        folder.chmod(0o555)
    done = bench.build(user=user)
    for folder in folders:
        folder.chmod(0o755)
    expect(done.returncode == 3 and "no tiene permiso" in done.stderr, f"no rights: {done.returncode} {done.stderr}")
    expect(files(bench.run / "public") == bench.before, "no rights: the site is another")
    bench.complete()
    told.append("without rights")
    if mount(bench.run, "size=8m"):
        bench.reset()
        subprocess.run(["mount", "-o", "remount,ro", bench.run], check=True)
        done = bench.build()
        found = files(bench.run / "public")
        subprocess.run(["umount", bench.run], check=True)
        expect(done.returncode == 3 and "de solo lectura" in done.stderr, f"read-only: {done.returncode} {done.stderr}")
        expect(found == bench.before, "read-only disk: the site is another")
        told.append("read-only disk")
    else:
        told.append("SKIPPED the read-only disk: only root can mount one")
    return ", ".join(told)


def vanished(bench: Bench):
    """A file of the content or of the templates goes after it was listed and before it is read."""
    names = ["informes/2024-t2/segundo.tsv", "narrativas/viene.md", "plan.yaml"]
    for name in names:
        bench.reset()
        path = bench.folder / "new" / name
        data = path.read_bytes()
        done = bench.build(CRASH_VANISH=name)
        expect(not path.exists(), f"{name} was not opened twice: it did not vanish")
        path.write_bytes(data)
        expect(done.returncode == 3 and f"{name}»: no existe" in done.stderr,
               f"{name} vanished: {done.returncode} {done.stderr}")
        expect(files(bench.run / "public") == bench.before, f"{name} vanished: the site is another")
        bench.complete()
    return f"{len(names)} files"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--every", type=int, default=1, help="spoil only every n-th call")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        sys.exit("crash: calls can only be spoilt on Linux")
    with tempfile.TemporaryDirectory(prefix="avance-crash-") as folder:
        os.chmod(folder, 0o755)
        bench = Bench(options.program.resolve(), Path(folder))
        calls = bench.calls()
        every = options.every
        steps = [
            (f"killed before each of {len(calls)} calls", lambda: killed(bench, calls, every, "kill")),
            ("killed in the middle of each write", lambda: killed(bench, calls, every, "half")),
            ("killed among four threads", lambda: killed(bench, calls, 7 * every, "kill", threads=4)),
            ("killed, and the content put back", lambda: given_up(bench, calls, 5 * every)),
            ("each call refused", lambda: refused(bench, calls, every)),
            ("disk full", lambda: full_disk(bench)),
            ("nothing may be written", lambda: read_only(bench)),
            ("an input that vanishes", lambda: vanished(bench)),
        ]
        failed = False
        for name, step in steps:
            start = time.monotonic()
            try:
                told = step()
                print(f"{name}: {told} ({time.monotonic() - start:.0f} s)", flush=True)
            except Wrong as wrong:
                failed = True
                print(f"{name}: WRONG: {wrong}", flush=True)
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
