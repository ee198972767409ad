"""Whatever a file holds and whatever happens around it: one clear answer, in time, within bounds, and no traceback."""

from __future__ import annotations

import os
import resource
import select
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import specfmt

GOOD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n"
BAD = "version: 0.2\nphases:\n  build:\n    comands:\n      - make\n"
SOURCE = str(Path(specfmt.__file__).resolve().parent.parent)
# Generous: machines are busy, and coverage measures.
SECONDS = 60
MEMORY = 1536 * 1024 * 1024  # bytes of address space, the interpreter included


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}
    }
    return {**kept, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1"}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "specfmt", "check", *arguments]


def check(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the real command within its bounds; whatever it is given, it says no traceback."""
    done = subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS,
        check=False,
        preexec_fn=_bounded,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in {0, 1, 2}, done
    return done


def found(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines of a concise report without its summary."""
    return [
        line
        for line in done.stdout.splitlines()
        if ": error[" in line or ": warning[" in line or ": info[" in line
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("utf-16-le-marked", b"\xff\xfe" + GOOD.encode("utf-16-le"), "encoded in UTF-16"),
        ("utf-16-be-marked", b"\xfe\xff" + GOOD.encode("utf-16-be"), "encoded in UTF-16"),
        ("utf-16-le", GOOD.encode("utf-16-le"), "encoded in UTF-16"),
        ("utf-16-be", GOOD.encode("utf-16-be"), "encoded in UTF-16"),
        ("utf-32", GOOD.encode("utf-32"), "encoded in UTF-32"),
        ("latin-1", GOOD.replace("make", "make für").encode("latin-1"), "0xFC at line 5, column 15"),
        ("zeros", GOOD.replace("make", "ma\0ke").encode(), "binary"),
        ("binary", b"phases:" + bytes(range(256)) * 40, "binary"),
        ("surrogate", GOOD.encode().replace(b"make", b"\xed\xa0\x80"), "not UTF-8"),
        ("cut", GOOD.replace("make", "make für").encode()[:-3], "middle of a UTF-8 character"),
        ("large", GOOD.encode() + b"# padding\n" * 5_500_000, "10 MiB"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else "",
)
def test_what_is_no_text_for_aws_is_one_error(tmp_path, name, data, said):
    (tmp_path / "buildspec.yml").write_bytes(data)
    done = check("buildspec.yml", "--output-format", "concise", cwd=tmp_path)
    assert done.returncode == 1, name
    assert len(found(done)) == 1
    assert "error[unreadable-file]" in done.stdout
    assert said in done.stdout


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\n\n", b"# nothing\n", b"---\n", b"null\n"], ids=repr
)
@pytest.mark.parametrize("name", ["buildspec.yml", "buildspec.json"])
def test_nothing_in_a_file_is_one_error(tmp_path, data, name):
    (tmp_path / name).write_bytes(data)
    done = check(name, "--output-format", "concise", cwd=tmp_path)
    assert done.returncode == 1
    assert len(found(done)) == 1, done.stdout


def test_nothing_in_a_file_of_another_name_is_left_alone(tmp_path):
    (tmp_path / "values.yml").write_bytes(b"")
    done = check("values.yml", cwd=tmp_path)
    assert done.returncode == 0
    assert "values.yml: not checked" in done.stderr


DEPTH = 10_000
LAUGHS = "version: 0.2\na: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefghijklm", "bcdefghijklmn", strict=True)
)
MERGES = "version: 0.2\na: &a {k: v}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 10)}], {new}: 1}}\n"
    for old, new in zip("abcdefghijklm", "bcdefghijklmn", strict=True)
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("buildspec.yml", "".join(f"{' ' * level}a:\n" for level in range(3_000))),
        ("buildspec.yml", "- " * DEPTH + "x\n"),
        ("buildspec.yml", "version: 0.2\nphases: " + "[" * DEPTH + "]" * DEPTH + "\n"),
        ("buildspec.yml", "version: 0.2\nphases: " + "{a: " * DEPTH + "}" * DEPTH + "\n"),
        ("buildspec.yml", "version: 0.2\nphases: " + "[" * DEPTH),
        ("buildspec.json", '{"phases": ' + "[" * DEPTH + "]" * DEPTH + "}"),
        ("buildspec.json", '{"phases": ' * DEPTH + "1" + "}" * DEPTH),
        ("buildspec.json", '{"phases": ' * DEPTH),
        ("buildspec.yml", LAUGHS),
        ("buildspec.yml", MERGES),
        ("buildspec.yml", "version: 0.2\nphases: &a\n  build: *a\n"),
        ("buildspec.yml", "version: 0.2\nphases: *nowhere\n"),
        ("buildspec.yml", GOOD.replace("make", "make " + "x" * 2_000_000)),
        ("buildspec.yml", "version: 0.2\nphases:\n" + "  build:\n    commands: [make]\n" * 20_000),
        ("buildspec.yml", GOOD + "'" * 200_000 + "\n"),
        ("buildspec.yml", GOOD.replace("make", "$(" * 50_000)),
        ("buildspec.yml", GOOD.replace("make", "if true; then " * 20_000)),
        ("buildspec.yml", GOOD.replace("make", "'" + "a: b " * 100_000)),
        ("buildspec.yml", GOOD + "? " * DEPTH + "\n"),
        ("buildspec.yml", GOOD + "!" * DEPTH + " x\n"),
        ("buildspec.json", '{"version": 1' + "0" * 100_000 + "}"),
    ],
    ids=[
        "block-deep", "dashes-deep", "flow-lists-deep", "flow-maps-deep", "flow-open", "json-lists-deep",
        "json-maps-deep", "json-open", "billion-laughs", "merge-bomb", "alias-of-itself", "alias-of-nothing",
        "long-line", "duplicate-keys", "quotes", "substitutions", "unfinished-ifs", "colons-in-quotes",
        "question-marks", "exclamation-marks", "long-number",
    ],
)  # fmt: skip
def test_hostile_texts_are_answered_in_time(tmp_path, name, text, request):
    (tmp_path / name).write_text(text)
    done = check(name, "--output-format", "concise", cwd=tmp_path)
    # What is legal YAML and only senseless, or beyond the shell reader, need not be found.
    harmless = {"long-line", "substitutions", "unfinished-ifs"}
    assert done.returncode == (0 if request.node.callspec.id in harmless else 1), done.stdout[:2000]


def test_every_output_survives_a_line_without_an_end(tmp_path):
    (tmp_path / "buildspec.yml").write_text(BAD.replace("make", "make " + "x" * 1_000_000) + "unknown: 1\n")
    for name in ("full", "json", "sarif", "github", "junit"):
        done = check("buildspec.yml", "--output-format", name, cwd=tmp_path)
        assert done.returncode == 1
        assert len(done.stdout) < 100_000 or name == "sarif"


def test_links_in_a_circle_are_searched_once(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "buildspec.yml").write_text(BAD)
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "self").symlink_to(".")
    (tmp_path / "round").symlink_to("round")
    done = check("--output-format", "concise", cwd=tmp_path)
    assert [line.split(":")[0] for line in found(done)] == ["a/b/buildspec.yml"]


def test_a_link_to_nothing_is_named_and_ends_with_status_2(tmp_path):
    (tmp_path / "buildspec.yml").symlink_to("gone.yml")
    done = check("buildspec.yml", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "error: buildspec.yml: no such file or folder\n"


def test_a_pipe_without_a_writer_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "buildspec.yml")
    assert check("buildspec.yml", cwd=tmp_path).returncode == 2
    # A search passes it by.
    assert check(cwd=tmp_path).returncode == 0


def test_what_a_shell_pipes_in_by_name_is_read(tmp_path):
    line = f'{sys.executable} -m specfmt check --kind buildspec --output-format concise <(sleep 0.3; printf %s "$TEXT")'
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=tmp_path,
        env={**environment(), "TEXT": BAD},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 1, done
    assert ":4:5: warning[unknown-key]" in done.stdout


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_devices_end(tmp_path, device):
    (tmp_path / "buildspec.yml").symlink_to(device)
    done = check("buildspec.yml", "--output-format", "concise", cwd=tmp_path)
    assert done.returncode in {1, 2}


def test_a_folder_named_like_a_spec_is_searched(tmp_path):
    (tmp_path / "buildspec.yml").mkdir()
    (tmp_path / "buildspec.yml" / "buildspec.yml").write_text(BAD)
    done = check("buildspec.yml", "--output-format", "concise", cwd=tmp_path)
    assert found(done)[0].startswith("buildspec.yml/buildspec.yml:4:5: ")


def test_names_that_are_no_text_are_shown_somehow(tmp_path):
    with open(os.fsencode(tmp_path) + b"/buildspec-\xff.yml", "w") as file:  # noqa: PTH123  no Path of bytes
        file.write(BAD)
    for name in ("concise", "full", "json", "sarif", "junit", "gitlab"):
        assert check("--output-format", name, cwd=tmp_path).returncode == 1


@pytest.fixture
def open_folder():
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="specfmt-"))
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


# Root may read everything, and perhaps nobody else may start this interpreter: so the command runs once to import
# what it needs, and again as somebody whom permissions bind.
_AS_NOBODY = """
import contextlib, io, os, pwd, sys
from specfmt.__main__ import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    main(sys.argv[1:])
    main([*sys.argv[1:], "missing.yml"])
if os.geteuid() == 0:
    user = pwd.getpwnam("nobody")
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
sys.exit(main(sys.argv[1:]))
"""


def check_as_nobody(folder: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, "check", "--output-format", "concise"],
        cwd=folder,
        env={name: value for name, value in environment().items() if not name.startswith("COV")},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_a_file_that_may_not_be_read_is_named_and_the_others_are_judged(open_folder):
    (open_folder / "buildspec.yml").write_text(BAD)
    (open_folder / "buildspec-secret.yml").write_text(GOOD)
    (open_folder / "buildspec-secret.yml").chmod(0)
    done = check_as_nobody(open_folder)
    assert done.returncode == 2
    assert len(found(done)) == 1
    assert done.stderr == "error: buildspec-secret.yml: permission denied\n"


def test_a_folder_that_may_not_be_read_is_named(open_folder):
    (open_folder / "secret").mkdir()
    (open_folder / "secret").chmod(0)
    done = check_as_nobody(open_folder)
    assert done.returncode == 2
    assert "secret: cannot read the folder: permission denied" in done.stderr


def test_a_file_that_vanishes_is_named(tmp_path, monkeypatch):
    from command_line import run
    from specfmt.project.files import DiskFiles

    (tmp_path / "buildspec.yml").write_text(GOOD)
    monkeypatch.chdir(tmp_path)

    def gone(_self: DiskFiles, path: str) -> bytes:
        raise FileNotFoundError(2, os.strerror(2), path)

    monkeypatch.setattr(DiskFiles, "read", gone)
    done = run("check", "--isolated")
    assert done.status == 2
    assert done.err == "error: buildspec.yml: no such file or directory\n"


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    for number in range(200):
        (tmp_path / f"buildspec-{number}.yml").write_text(BAD)
    line = f"{sys.executable} -m specfmt check --output-format full | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.endswith("\n1\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_130_and_says_nothing(tmp_path, jobs):
    names = [f"buildspec-{number:03}.yml" for number in range(100)]
    for name in names:
        (tmp_path / name).write_text(BAD)
    # The check waits for this pipe in the middle of its work, as long as somebody holds the other end.
    os.mkfifo(tmp_path / "pipe.yml")
    writer = os.open(tmp_path / "pipe.yml", os.O_RDWR)
    os.write(writer, b"version")
    process = subprocess.Popen(
        command("--jobs", jobs, *names[:50], "pipe.yml", *names[50:]),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    until = time.monotonic() + SECONDS
    while select.select([writer], [], [], 0)[0]:
        assert time.monotonic() < until, "the pipe was never read"
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=SECONDS)
    os.close(writer)
    assert (process.returncode, out, err) == (130, "", "")


def test_a_full_disk_is_said_and_ends_with_status_2(tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    (tmp_path / "buildspec.yml").write_text(BAD)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("buildspec.yml"),
            cwd=tmp_path,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("error: cannot write to standard output")
    assert "Traceback" not in done.stderr


def test_fixing_keeps_permissions_and_leaves_no_other_file(tmp_path):
    path = tmp_path / "buildspec.yml"
    path.write_text(GOOD + "    on_failure: ABORT\n")
    path.chmod(0o640)
    check("--fix", "buildspec.yml", cwd=tmp_path)
    assert path.read_text() == GOOD + "    on-failure: ABORT\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["buildspec.yml"]
