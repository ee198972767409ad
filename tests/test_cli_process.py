"""The real command in a process of its own: streams, pipes, signals, terminals, and what is imported."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command_line import GOOD, LATIN

COMMAND = [sys.executable, "-m", "specfmt"]
SHELL_COMMAND = shlex.join(COMMAND)
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell, signals or terminals")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONUTF8", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def specfmt(*arguments, **options):
    return subprocess.run([*COMMAND, *arguments], capture_output=True, timeout=60, check=False, **options)


def test_a_clean_file(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    done = specfmt("check", "buildspec.yml")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.replace(b"\r\n", b"\n") == b"All checks passed: 1 file.\n"


def test_a_finding(folder):
    (folder / "buildspec.yml").write_bytes(LATIN)
    done = specfmt("check")
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"error[unreadable-file]" in done.stdout
    assert b"\x1b" not in done.stdout


def test_standard_input():
    done = specfmt("check", "-", "--output-format", "concise", "--kind", "buildspec", input=LATIN)
    assert done.returncode == 1
    assert done.stdout.startswith(b"<stdin>:5:15: error[unreadable-file]")


def test_a_missing_file():
    done = specfmt("check", "missing.yml")
    assert done.returncode == 2
    assert done.stderr.strip() == b"error: missing.yml: no such file or folder"


@pytest.mark.parametrize("arguments", [["--version"], ["-V"]])
def test_the_version(arguments):
    from specfmt import __version__

    assert specfmt(*arguments).stdout.decode().strip() == f"specfmt {__version__}"


def test_without_arguments_the_commands_are_listed():
    done = specfmt()
    assert done.returncode == 2
    assert b"Find mistakes" in done.stdout + done.stderr
    assert b"explain" in done.stdout + done.stderr


def test_a_path_in_the_place_of_a_command_gets_a_hint(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    done = specfmt("buildspec.yml")
    assert done.returncode == 2
    assert b"hint: `specfmt check buildspec.yml` checks it" in done.stderr


@POSIX
def test_a_reader_that_goes_early_leaves_no_trace(folder):
    for number in range(300):
        (folder / f"buildspec-{number}.yml").write_bytes(LATIN)
    script = (
        f"set -o pipefail; {SHELL_COMMAND} check --output-format full | head -n 1; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    first, status = done.stdout.splitlines()
    assert "unreadable-file" in first
    assert status == "1"


@POSIX
@pytest.mark.parametrize("command", ["check", "check -q", "rules", "schema buildspec", "--help"])
def test_closed_streams_are_no_crash(folder, command):
    (folder / "buildspec.yml").write_text(GOOD)
    for redirections in (">&-", "2>&-", ">&- 2>&-", "<&-"):
        done = subprocess.run(
            ["sh", "-c", f"{SHELL_COMMAND} {command} {redirections}"],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_status_2(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    done = subprocess.run(
        ["sh", "-c", f"{SHELL_COMMAND} check > /dev/full"], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (
        2,
        b"error: cannot write to standard output: no space left on device\n",
    )


@POSIX
def test_ctrl_c_is_status_130_without_a_word():
    # Nothing comes from this standard input, so the command waits.
    with subprocess.Popen(
        [*COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        _wait_for_read(process.pid)
        process.send_signal(signal.SIGINT)
        out, err = process.stdout.read(), process.stderr.read()
    assert (process.returncode, out, err) == (130, b"", b"")


def _wait_for_read(pid):
    """Wait until the process sleeps in a read of its standard input, as far as the system tells."""
    for _ in range(400):
        time.sleep(0.02)
        try:
            # The number of the call and its first argument: `read` of descriptor 0, on the machines that tests run on.
            if Path(f"/proc/{pid}/syscall").read_text().startswith(("0 0x0 ", "63 0x0 ")):
                return
        except OSError:
            time.sleep(1.5)
            return


@POSIX
@pytest.mark.parametrize(
    ("environment", "colour", "links"),
    [
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
    ],
)
def test_a_terminal_has_colour_and_links(folder, environment, colour, links):
    import pty

    (folder / "buildspec.yml").write_bytes(LATIN)
    leader, follower = pty.openpty()
    with subprocess.Popen([*COMMAND, "check"], stdout=follower, env={**os.environ, **environment}) as process:
        os.close(follower)
        out = b""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not part:
                break
            out += part
    os.close(leader)
    assert process.returncode == 1
    assert (b"\x1b[1;31m" in out) is colour
    assert (b"\x1b]8;;http" in out) is links


def test_an_encoding_that_lacks_a_character_gets_an_escape(folder):
    (folder / "buildspec-\u65e5.yml").write_bytes(GOOD.encode() + b"# \xff")
    done = specfmt("check", "-f", "concise", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"buildspec-\\u65e5.yml:6:3: ")


def test_a_plain_check_of_a_good_file_imports_nothing_that_is_slow(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    slow = {
        *(
            "typer",
            "click",
            "rich",
            "jsonschema",
            "dataclasses",
            "inspect",
            "difflib",
            "pathlib",
            "tomllib",
            "pathspec",
        ),
        *(
            "multiprocessing",
            "json",
            "argparse",
            "shutil",
            "subprocess",
            "tempfile",
            "logging",
            "textwrap",
            "asyncio",
        ),
    }
    script = (
        "import sys; import ruamel.yaml; before = set(sys.modules); from specfmt.__main__ import main\n"
        f"status = main(['check', 'buildspec.yml']); loaded = set(sys.modules) - before\n"
        f"print(status, sorted(loaded & {slow!r}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == "0 []\n"
    assert done.stdout == "All checks passed: 1 file.\n"


def test_the_tree_works_in_two_processes_as_in_one(folder):
    for number in range(80):
        name = f"buildspec-{number:02}.yml"
        (folder / name).write_bytes(LATIN if number % 3 else GOOD.encode())
    (folder / "other.yml").write_text("a: 1\n")
    one, two = (specfmt("check", "-f", "json", "-j", jobs, ".", "missing.yml", "other.yml") for jobs in "12")
    assert one.returncode == two.returncode == 2
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert one.stdout.count(b"unreadable-file") >= 53
