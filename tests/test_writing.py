"""Safe writing on real disks: full ones, killed writers, links, rights, and other programs at the same file."""

from __future__ import annotations

import os
import random
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import command_line
from command_line import SAFE, run
from specfmt.project.errors import SpecfmtError
from specfmt.project.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs forks, signals and limits of POSIX")
LITTER = re.compile(r"\.specfmt-\d+-[0-9a-f]{8}\.tmp")
BAD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n    on_failure: ABORT\n"
NOBODY = 65534


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def in_child(work: Callable[[], None]) -> str:
    """Run in a process of its own; what it says when it fails, or nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work()
            said = ""
        except BaseException as error:  # noqa: BLE001  nothing may pass this point, it would run the tests twice
            said = str(error) or repr(error)
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


@POSIX
def test_a_file_beyond_the_limit_of_the_process_leaves_the_old_one(tmp_path):
    import resource

    path = tmp_path / "buildspec.yml"
    path.write_text("old")

    def work():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        write(str(path), "x" * 100_000, expected=b"old")

    assert in_child(work) == f"cannot write {path}: file too large"
    assert path.read_text() == "old"
    assert left(tmp_path) == ["buildspec.yml"]


def fill(path: Path) -> None:
    """Write until the disk is full."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT)
    with pytest.raises(OSError, match="No space"):
        while_there_is_space(handle)
    os.close(handle)


def while_there_is_space(handle: int) -> None:
    while True:
        os.write(handle, b"x" * 4096)


@POSIX
def test_on_a_full_disk_fixing_leaves_the_old_file_and_is_status_2(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this user may not mount a small disk")
    try:
        path = disk / "buildspec.yml"
        text = BAD + "# a long remark\n" * 1500
        path.write_text(text)
        fill(disk / "filler")
        done = subprocess.run(
            [sys.executable, "-m", "specfmt", "check", "--fix", "buildspec.yml"],
            cwd=disk,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 2
        assert "no space left on device" in done.stderr
        assert "Traceback" not in done.stderr
        assert path.read_text() == text
        assert left(disk) == ["buildspec.yml", "filler"]
        (disk / "filler").unlink()
        write(str(path), text + "more\n", expected=text.encode())
        assert path.read_text() == text + "more\n"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@POSIX
def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path):
    path = tmp_path / "buildspec.yml"
    texts = ["a" * 300_000, "b" * 200_000]
    path.write_text(texts[0])
    seen = set()
    chance = random.Random(7)  # noqa: S311
    for _ in range(25):
        child = os.fork()
        if child == 0:
            try:
                while True:
                    for text in reversed(texts):
                        write(str(path), text)
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0.001, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        now = path.read_text()
        assert now in texts
        seen.add(now[0])
    assert seen == {"a", "b"}
    assert [name for name in left(tmp_path) if not LITTER.fullmatch(name)] == ["buildspec.yml"]


def test_what_a_killed_writer_leaves_is_no_file_of_ours(tmp_path, monkeypatch):
    (tmp_path / ".specfmt-12-0123abcd.tmp").write_text(BAD)
    monkeypatch.chdir(tmp_path)
    assert run("check", "--show-files").out == ""


def test_another_hard_link_keeps_the_old_text(tmp_path):
    path, other = tmp_path / "buildspec.yml", tmp_path / "copy.yml"
    path.write_text("old")
    os.link(path, other)
    write(str(path), "new", expected=b"old")
    assert (path.read_text(), other.read_text()) == ("new", "old")
    assert path.stat().st_nlink == 1


def test_a_chain_of_links_stays_and_its_end_changes(tmp_path):
    (tmp_path / "real").mkdir()
    end = tmp_path / "real" / "spec.yml"
    end.write_text("old")
    (tmp_path / "real" / "b.yml").symlink_to("spec.yml")
    (tmp_path / "a.yml").symlink_to("real/b.yml")
    (tmp_path / "folder").symlink_to("real", target_is_directory=True)
    write(str(tmp_path / "a.yml"), "new", expected=b"old")
    write(str(tmp_path / "folder" / "b.yml"), "newer", expected=b"new")
    assert (tmp_path / "a.yml").is_symlink()
    assert (tmp_path / "real" / "b.yml").is_symlink()
    assert end.read_text() == "newer"


def test_links_in_a_circle_are_told(tmp_path):
    (tmp_path / "a.yml").symlink_to("b.yml")
    (tmp_path / "b.yml").symlink_to("a.yml")
    with pytest.raises(SpecfmtError, match=r"cannot write .*a\.yml"):
        write(str(tmp_path / "a.yml"), "new", expected=b"old")


@POSIX
def test_a_pipe_is_told_and_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.yml")
    with pytest.raises(SpecfmtError, match="it is no regular file"):
        write(str(tmp_path / "pipe.yml"), "new", expected=b"old")
    assert stat.S_ISFIFO((tmp_path / "pipe.yml").stat().st_mode)


def test_a_long_name_in_any_script_can_be_written(tmp_path):
    path = tmp_path / ("規" * 80 + ".yml")
    path.write_text("old")
    write(str(path), "new", expected=b"old")
    assert path.read_text() == "new"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_extended_attributes_are_kept(tmp_path):
    path = tmp_path / "buildspec.yml"
    path.write_text("old")
    try:
        os.setxattr(path, "user.note", b"mine")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    write(str(path), "new")
    assert os.getxattr(path, "user.note") == b"mine"


def as_nobody(work: Callable[[], None]) -> str:
    """Run as a user without rights, where that is possible."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only the superuser can become somebody else")

    def dropped():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        work()

    return in_child(dropped)


@pytest.fixture
def shared(tmp_path):
    """A folder that everybody can reach."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder == Path("/tmp") or folder == folder.parent:  # noqa: S108
            break
        folder.chmod(folder.stat().st_mode | 0o011)
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


def test_a_read_only_file_of_a_user_is_left_alone(shared):
    path = shared / "buildspec.yml"
    path.write_text("old")
    path.chmod(0o444)
    shared.chmod(0o777)
    said = as_nobody(lambda: write(str(path), "new", expected=b"old"))
    assert said == f"cannot write {path}: the file is read-only"
    assert path.read_text() == "old"


def test_a_read_only_folder_of_a_user_is_told(shared):
    path = shared / "buildspec.yml"
    path.write_text("old")
    path.chmod(0o666)
    shared.chmod(0o555)
    said = as_nobody(lambda: write(str(path), "new", expected=b"old"))
    assert said == f"cannot write {path}: permission denied"
    assert path.read_text() == "old"
    assert left(shared) == ["buildspec.yml"]


def test_who_may_not_give_a_file_away_still_writes_it_and_drops_its_special_rights(shared):
    path = shared / "buildspec.yml"
    path.write_text("old")
    path.chmod(0o4666)
    shared.chmod(0o777)
    assert as_nobody(lambda: write(str(path), "new", expected=b"old")) == ""
    assert path.read_text() == "new"
    assert path.stat().st_uid == NOBODY
    assert stat.S_IMODE(path.stat().st_mode) == 0o666


def test_a_file_that_another_program_changes_meanwhile_is_left_to_it_with_status_2(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for name in ("a-buildspec.yml", "b-buildspec.yml"):
        (tmp_path / name).write_text(SAFE)
    from specfmt.cli import mending

    genuine = mending.write

    def meanwhile(path, text, **options):
        if path.endswith("a-buildspec.yml"):
            Path(path).write_text("by another program")
        genuine(path, text, **options)

    monkeypatch.setattr(mending, "write", meanwhile)
    done = run("check", "--fix", "--output-format", "concise")
    assert done.status == 2
    assert "a-buildspec.yml changed while it was being checked, so it was left alone" in done.err
    assert done.err.endswith("Fixed 1 finding in 1 file: 1 `todo-left`.\n")
    assert (tmp_path / "a-buildspec.yml").read_text() == "by another program"
    assert (tmp_path / "b-buildspec.yml").read_text() == SAFE.replace("TODO", "all")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_lines_that_a_fix_adds_or_moves_end_like_the_others(tmp_path, monkeypatch, mark, line_break):
    monkeypatch.chdir(tmp_path)
    text = (
        "version: 0.2\nphases:\n  build:\n    runtime-versions:\n      nodejs: 22\n"
        '    commands:\n      - echo "größe: 1"\n      -\n'
    )
    want = (
        "version: 0.2\nphases:\n  install:\n    runtime-versions:\n      nodejs: 22\n"
        "  build:\n    commands:\n      - 'echo \"größe: 1\"'\n"
    )
    (tmp_path / "buildspec.yml").write_bytes((mark + text.replace("\n", line_break)).encode())
    assert run("check", "--fix", "--quiet").status == 0
    assert (tmp_path / "buildspec.yml").read_bytes() == (mark + want.replace("\n", line_break)).encode()
