"""What is known of the folder that holds an AppSpec."""

from __future__ import annotations

import sys

import pytest

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.project.bundle import HEAD, MOST_FILES, Bundle
from specfmt.project.files import DiskFiles, MemoryFiles, OverlayFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings

TEXT = "version: 0.0\nos: linux\n"


def bundle(files):
    return Bundle("/repo/deploy", MemoryFiles({f"/repo/{path}": data for path, data in files.items()}))


FILES = {
    "deploy/appspec.yml": TEXT,
    "deploy/scripts/a.sh": "#!/bin/bash\r\n",
    "deploy/.git/config": "",
    "deploy/node_modules/x/y.js": "",
    "secret.txt": "s",
}


@pytest.mark.parametrize(
    "path", ["scripts/a.sh", "/scripts/a.sh", "./scripts//a.sh", "scripts/../scripts/a.sh"]
)
def test_a_path_as_the_agent_joins_it(path):
    assert bundle(FILES).has_file(path) is True
    assert bundle(FILES).has_folder(path) is False


def test_what_is_not_there():
    found = bundle(FILES)
    assert found.has_file("scripts/b.sh") is False
    assert found.has_folder("scripts") is True
    assert found.has_folder("") is True
    assert found.head("scripts/b.sh") is None
    assert found.head("scripts") is None
    assert found.names("nothing") == ()
    assert found.is_executable("scripts/a.sh") is True


@pytest.mark.parametrize("path", ["../secret.txt", "scripts/../../secret.txt", "a\0b"])
def test_nothing_is_known_outside_of_the_folder(path):
    found = bundle(FILES)
    assert found.has_file(path) is None
    assert found.has_folder(path) is None
    assert found.head(path) is None
    assert found.names(path) == ()
    assert found.is_executable(path) is None


def test_files_nearest_to_the_top_come_first_and_hidden_folders_are_left_out():
    assert bundle(FILES).files() == ("appspec.yml", "scripts/a.sh")
    assert bundle(FILES).names() == (".git", "appspec.yml", "node_modules", "scripts")


def test_reading_is_bounded():
    found = bundle(
        {"deploy/big.sh": "x" * (HEAD + 10), **{f"deploy/f{i}": "" for i in range(MOST_FILES + 50)}}
    )
    head = found.head("big.sh")
    assert head is not None
    assert len(head) == HEAD
    assert len(found.files()) == MOST_FILES


def document(path, *, root_path="", folder=""):
    return Document(path, TEXT, KINDS["appspec"], root_path, folder)


def project(files, root="/repo"):
    return Project(root, Settings(), MemoryFiles({f"/repo/{path}": data for path, data in files.items()}))


def test_the_bundle_of_a_document_is_its_own_folder():
    here = project(FILES)
    found = here.bundle(document("deploy/appspec.yml", root_path="deploy/appspec.yml"))
    assert found is not None
    assert found.folder == "/repo/deploy"
    assert here.bundle(document("deploy/appspec.yml", folder="/repo/deploy")) is found


def test_no_repository_is_needed():
    found = project(FILES, root=None).bundle(document("appspec.yml", folder="/repo/deploy"))
    assert found is not None
    assert found.has_file("scripts/a.sh") is True


def test_a_text_that_is_no_file_has_no_bundle():
    here = project(FILES)
    assert here.bundle(document("<stdin>", folder="/repo/deploy")) is None
    assert here.bundle(document("appspec.yml")) is None
    assert here.bundle(document("new/appspec.yml", root_path="new/appspec.yml")) is None


def test_a_text_in_an_editor_has_the_bundle_of_its_file():
    files = OverlayFiles(
        MemoryFiles({"/repo/a.sh": "disk"}), {"/repo/appspec.yml": TEXT, "/repo/new.sh": "#!"}
    )
    found = Bundle("/repo", files)
    assert found.files() == ("a.sh", "appspec.yml", "new.sh")
    assert found.head("new.sh") == b"#!"
    assert found.head("a.sh") == b"disk"
    assert found.is_executable("new.sh") is True


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such bits")
def test_bits_and_links_on_disk(tmp_path):
    (tmp_path / "run.sh").write_bytes(b"#!/bin/sh\n")
    (tmp_path / "run.sh").chmod(0o755)
    (tmp_path / "text.txt").write_bytes(b"")
    (tmp_path / "text.txt").chmod(0o644)
    (tmp_path / "loop").symlink_to(tmp_path)
    found = Bundle(tmp_path.as_posix(), DiskFiles())
    assert found.is_executable("run.sh") is True
    assert found.is_executable("text.txt") is False
    assert found.is_executable("nothing") is False
    assert found.head("run.sh") == b"#!/bin/sh\n"
    assert found.files() == ("run.sh", "text.txt")
