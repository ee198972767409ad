"""Decoding, the file systems, and safe writing."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.project.errors import SpecfmtError
from specfmt.project.files import DiskFiles, Entry, MemoryFiles, OverlayFiles, decode
from specfmt.project.writing import write


@settings(max_examples=200)
@given(st.text())
def test_text_comes_back_exactly(text):
    if "\0" in text:
        assert decode(text.encode()).problem is not None
    else:
        assert decode(text.encode()) == (text, None)


@settings(max_examples=200)
@given(
    st.binary()
    | st.text().map(lambda text: text.encode("utf-16"))
    | st.text().map(lambda t: t.encode("latin-1", "ignore"))
)
def test_any_bytes_give_text_or_a_problem_with_a_place_in_the_text(data):
    text, problem = decode(data)
    if problem is None:
        assert text.encode() == data
        return
    assert 0 <= problem.span.start <= problem.span.end <= len(text)
    assert not problem.message.endswith(".")
    assert problem.why


@pytest.mark.parametrize(
    "text", ["a: 1\r\nb: 2\rc: 3\n", "\ufeffversion: 0.2\n", "", "é: ü\n", "a: \x0c\x85\u2028"]
)
def test_line_ends_and_byte_order_mark_are_kept(text):
    assert decode(text.encode()) == (text, None)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
@pytest.mark.parametrize("written", ["version: 0.2\n", "a", "# Größe: 😀\n"])
def test_wide_encodings_are_named(codec, name, written):
    text, problem = decode(written.encode(codec))
    assert text == written
    assert problem is not None
    assert problem.message == f"the file is encoded in {name}, and AWS reads only UTF-8"
    assert problem.why == "save the file as UTF-8"
    assert problem.span == (0, 0)


def test_a_mark_for_big_endian_utf_32_is_known():
    assert decode(b"\x00\x00\xfe\xff" + "a: b".encode("utf-32-be")).text == "a: b"


def test_a_latin_1_byte_is_told_with_its_place():
    text, problem = decode("é: ü\r\nname: ".encode() + b"caf\xe9\n")
    assert problem is not None
    assert (
        problem.message
        == "the file is not UTF-8: the byte 0xE9 at line 2, column 10 is no part of a UTF-8 character"
    )
    assert problem.why == "save the file as UTF-8; in Windows-1252 that byte is `é`"
    assert (problem.line, problem.column) == (2, 10)
    assert problem.span == (15, 16)
    assert text[problem.span.start] == "\ufffd"


def test_a_byte_without_meaning_in_windows_1252_is_not_guessed():
    problem = decode(b"a: \x81 b").problem
    assert problem is not None
    assert problem.why == "save the file as UTF-8"


def test_the_place_counts_from_behind_the_byte_order_mark():
    problem = decode(b"\xef\xbb\xbfab\xff\xff").problem
    assert problem is not None
    assert (problem.line, problem.column, problem.span) == (1, 3, (3, 4))


def test_a_file_cut_in_a_character():
    problem = decode(b"a: \xe2\x82").problem
    assert problem is not None
    assert problem.message == "the file ends in the middle of a UTF-8 character at line 1, column 4"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a: b\nc\0d", 2, 2),
        (b"\x7fELF\x02\x01\x00", 1, 7),
        (b"\x89PNG\r\n\x1a\n\0\0\0", 1, 1),
        (b"a\0b", 1, 2),
        (b"a\0b\0\0\xd8", 1, 2),
    ],
)
def test_binary_is_told(data, line, column):
    problem = decode(data).problem
    assert problem is not None
    assert problem.message == f"the file is binary, not text: first seen at line {line}, column {column}"
    assert (problem.line, problem.column) == (line, column)


def test_a_file_beyond_the_limit_is_told():
    assert decode(b" " * (10 * 1024 * 1024)).problem is None
    text, problem = decode(b" " * (10 * 1024 * 1024 + 1))
    assert text == ""
    assert problem is not None
    assert problem.message == "the file is larger than the 10 MiB that are read"


def test_memory_files_are_a_tree():
    files = MemoryFiles({"/r/a.yml": "a", "/r/s/b.yml": b"\xff"})
    assert files.read("/r/a.yml") == b"a"
    assert files.read("/r/s/../s/b.yml") == b"\xff"
    assert files.is_file("/r/a.yml")
    assert not files.is_file("/r/s")
    assert files.is_folder("/r/s")
    assert files.is_folder("/")
    assert not files.exists("/r/c")
    assert sorted(files.scan("/r")) == [Entry("a.yml", folder=False), Entry("s", folder=True)]
    assert sorted(files.list("/r")) == ["a.yml", "s"]
    assert files.real("/r/./a.yml") == "/r/a.yml"
    with pytest.raises(IsADirectoryError):
        files.read("/r")
    with pytest.raises(FileNotFoundError):
        files.read("/r/c")
    with pytest.raises(NotADirectoryError):
        files.scan("/r/a.yml")
    with pytest.raises(FileNotFoundError):
        files.scan("/x")


def test_an_open_text_lies_over_the_file(tmp_path):
    (tmp_path / "a.yml").write_text("disk")
    (tmp_path / "b.yml").write_text("disk")
    name = str(tmp_path / "a.yml")
    new = str(tmp_path / "sub" / "new.yml")
    files = OverlayFiles(DiskFiles(), {name: "editor"})
    assert files.read(name) == b"editor"
    assert files.read(str(tmp_path / "b.yml")) == b"disk"
    assert sorted(files.list(str(tmp_path))) == ["a.yml", "b.yml"]

    more = files.with_text(new, "new")
    assert more.is_file(new)
    assert more.is_folder(str(tmp_path / "sub"))
    assert more.exists(new)
    assert sorted(more.list(str(tmp_path))) == ["a.yml", "b.yml", "sub"]
    assert more.list(str(tmp_path / "sub")) == ("new.yml",)
    assert not files.exists(new)
    assert files.with_text(name, None).read(name) == b"disk"
    assert files.real(name) == os.path.realpath(name)
    assert OverlayFiles(DiskFiles(), {}).list(str(tmp_path)) == DiskFiles().list(str(tmp_path))


def test_the_disk_tells_files_folders_and_links(tmp_path):
    (tmp_path / "f").write_text("x")
    (tmp_path / "d").mkdir()
    (tmp_path / "lf").symlink_to("f")
    (tmp_path / "ld").symlink_to("d")
    (tmp_path / "lost").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    files = DiskFiles()
    assert sorted(files.scan(str(tmp_path))) == [
        ("d", True, False),
        ("f", False, False),
        ("ld", True, True),
        ("lf", False, True),
    ]
    assert files.is_file(str(tmp_path / "lf"))
    assert files.is_file(str(tmp_path / "pipe"))
    assert not files.exists(str(tmp_path / "lost"))
    assert not files.exists("a\0b")
    assert not files.is_folder("a\0b")
    assert files.real(str(tmp_path / "lf")) == os.path.realpath(tmp_path / "f")


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_write_replaces_and_keeps_line_ends_and_mode(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(str(path), "\ufeffa: 1\r\nb: ü\n", expected=b"old")
    assert path.read_bytes() == b"\xef\xbb\xbfa: 1\r\nb: \xc3\xbc\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert left(tmp_path) == ["a.yml"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser may give files away")
def test_write_keeps_the_owner(tmp_path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    os.chown(path, 1234, 4321)
    write(str(path), "new")
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 4321)


def test_write_goes_on_when_the_owner_cannot_be_kept(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    path.chmod(0o604)
    monkeypatch.setattr(os, "fchown", refuse)
    write(str(path), "new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_write_makes_a_new_file_with_the_users_mask(tmp_path):
    mask = os.umask(0o027)
    try:
        write(str(tmp_path / "new.json"), "{}")
    finally:
        os.umask(mask)
    assert (tmp_path / "new.json").read_text() == "{}"
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o640


def test_write_follows_a_link_and_leaves_it(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yml").write_text("old")
    (tmp_path / "a.yml").symlink_to("real/a.yml")
    write(str(tmp_path / "a.yml"), "new", expected=b"old")
    assert (tmp_path / "a.yml").is_symlink()
    assert (tmp_path / "real" / "a.yml").read_text() == "new"
    assert left(tmp_path / "real") == ["a.yml"]


@pytest.mark.parametrize("now", [b"changed", None])
def test_write_refuses_when_the_file_changed(tmp_path, now):
    path = tmp_path / "a.yml"
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(SpecfmtError, match="changed while it was being checked"):
        write(str(path), "new", expected=b"old")
    assert left(tmp_path) == ([] if now is None else ["a.yml"])
    if now is not None:
        assert path.read_bytes() == now


def test_write_notices_a_change_while_it_writes(tmp_path, monkeypatch):
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _: path.write_bytes(b"by another program"))
    with pytest.raises(SpecfmtError, match="run the command again"):
        write(str(path), "new", expected=b"old")
    assert path.read_bytes() == b"by another program"
    assert left(tmp_path) == ["a.yml"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_file_and_nothing_beside_it(tmp_path, monkeypatch, step):
    def fail(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(SpecfmtError) as caught:
        write(str(path), "new")
    assert str(caught.value) == f"cannot write {path}: no space left on device"
    assert path.read_bytes() == b"old"
    assert left(tmp_path) == ["a.yml"]


def test_an_interrupted_write_leaves_nothing_beside_the_file(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(str(path), "new")
    assert left(tmp_path) == ["a.yml"]


def test_a_read_only_file_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    # The superuser may write everything, so the answer of the system is put in its mouth.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SpecfmtError, match="the file is read-only"):
        write(str(path), "new")
    assert path.read_bytes() == b"old"


def test_what_cannot_be_written_is_told(tmp_path):
    with pytest.raises(SpecfmtError, match="no such file or directory"):
        write(str(tmp_path / "no" / "a.yml"), "x")
    with pytest.raises(SpecfmtError, match="half of a surrogate pair"):
        write(str(tmp_path / "a.yml"), "\ud800")
    with pytest.raises(SpecfmtError, match="cannot write"):
        write(str(tmp_path), "x")
    assert left(tmp_path) == []


def test_an_error_reads_with_its_hint():
    assert str(SpecfmtError("it is so", "do that")) == "it is so; do that"
    assert str(SpecfmtError("it is so")) == "it is so"
