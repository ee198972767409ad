"""Finding the files to judge."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.project.discovery import Found, discover
from specfmt.project.files import DiskFiles, MemoryFiles
from specfmt.project.globs import Globs
from specfmt.project.options import Options
from specfmt.project.settings import Settings, resolve


def tree(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def search(
    folder: Path | str, *paths: str, settings: Settings | None = None, files=None, **options
) -> list[str]:
    """What the user would see, with what is wrong behind a colon."""
    settings = settings or resolve(base=str(folder))
    found = discover(paths, settings, files=files or DiskFiles(), cwd=str(folder), **options)
    return [f"{each.path}: {each.problem}" if each.problem else each.path for each in found]


def test_the_current_folder_is_searched_by_name(tmp_path):
    tree(
        tmp_path,
        "b.yaml",
        "a/z.json",
        "a/b/c.yml",
        "a.yml",
        "README.md",
        "yml",
        "c.YML",
        "x.yml.j2",
        ".hidden.yml",
    )
    assert search(tmp_path) == [".hidden.yml", "a/b/c.yml", "a/z.json", "a.yml", "b.yaml", "c.YML"]


def test_the_real_current_folder_is_the_default(tmp_path, monkeypatch):
    tree(tmp_path, "a.yml")
    monkeypatch.chdir(tmp_path)
    assert list(discover((), Settings(), files=DiskFiles())) == [
        Found("a.yml", str(tmp_path / "a.yml"), named=False)
    ]


@pytest.mark.parametrize(
    ("given_path", "shown"),
    [
        ("sub", "sub/a.yml"),
        ("sub/", "sub/a.yml"),
        ("./sub", "sub/a.yml"),
        ("././/sub", "sub/a.yml"),
        ("sub/../sub", "sub/../sub/a.yml"),
        (".", "sub/a.yml"),
        ("./", "sub/a.yml"),
        ("../r", "../r/sub/a.yml"),
        ("sub/a.yml", "sub/a.yml"),
        ("./sub/a.yml", "./sub/a.yml"),
    ],
)
def test_paths_are_shown_as_given_or_below_what_was_given(tmp_path, given_path, shown):
    tree(tmp_path, "r/sub/a.yml")
    (found,) = discover([given_path], Settings(), files=DiskFiles(), cwd=str(tmp_path / "r"))
    assert found.path == shown
    assert found.absolute == str(tmp_path / "r" / "sub" / "a.yml")
    assert found.named == given_path.endswith(".yml")


def test_an_absolute_folder_gives_absolute_paths(tmp_path):
    tree(tmp_path, "a.yml")
    assert search("/", str(tmp_path)) == [f"{tmp_path}/a.yml"]


def test_the_root_of_the_file_system_can_be_searched():
    files = MemoryFiles({"/a.yml": "", "/b/c.yml": ""})
    assert search("/", files=files) == ["a.yml", "b/c.yml"]
    assert search("/b", "/", files=files) == ["/a.yml", "/b/c.yml"]


def test_named_files_are_kept_whatever_they_are(tmp_path):
    tree(tmp_path, "Makefile", ".hidden/a.yml", "node_modules/b.yml", "ignored.yml", "x/c.yml")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("ignored.yml\n")
    settings = resolve(Options(exclude=("x/",)), base=str(tmp_path))
    names = ["Makefile", ".hidden/a.yml", "node_modules/b.yml", "ignored.yml", "x/c.yml"]
    assert search(tmp_path, *names, settings=settings) == names
    assert search(tmp_path, ".hidden", "node_modules", "x/c.yml", settings=settings) == [
        ".hidden/a.yml",
        "node_modules/b.yml",
        "x/c.yml",
    ]
    assert search(tmp_path, settings=settings) == []


def test_force_exclude_leaves_out_named_files_that_are_excluded(tmp_path):
    tree(tmp_path, "a.yml", "ignored.yml", ".hidden/b.yml", "x/c.yml", "node_modules/d.yml")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("ignored.yml\n")
    settings = resolve(Options(exclude=("x/",)), base=str(tmp_path))
    names = ["a.yml", "ignored.yml", ".hidden/b.yml", "x/c.yml", "x", "node_modules/d.yml", "node_modules"]
    assert search(tmp_path, *names, settings=settings, force_exclude=True) == names[:3]


def test_default_and_configured_exclusions(tmp_path):
    tree(
        tmp_path,
        "a.yml",
        "cdk.out/b.yml",
        "sub/venv/c.yml",
        "gen/d.yml",
        "sub/gen/e.yml",
        ".ci/f.yml",
        ".venv/g.yml",
    )
    (tmp_path / "node_modules").write_text("a file of that name is no reason")
    assert search(tmp_path) == ["a.yml", "gen/d.yml", "sub/gen/e.yml"]
    settings = resolve(Options(exclude=("/gen/", "!.ci/", "!venv/")), base=str(tmp_path))
    assert search(tmp_path, settings=settings) == [".ci/f.yml", "a.yml", "sub/gen/e.yml", "sub/venv/c.yml"]


def test_patterns_count_from_the_folder_of_the_configuration(tmp_path):
    tree(tmp_path, "sub/gen/a.yml", "sub/b.yml", "sub/node_modules/c.yml")
    above = resolve(Options(exclude=("/sub/gen/",)), base=str(tmp_path))
    assert search(tmp_path / "sub", settings=above) == ["b.yml"]
    elsewhere = resolve(Options(exclude=("gen/",)), base=str(tmp_path / "other"))
    assert search(tmp_path / "sub", settings=elsewhere) == ["b.yml", "gen/a.yml"]
    beside = resolve(Options(exclude=("gen/",)), base=str(tmp_path / "su"))
    assert search(tmp_path / "sub", settings=beside) == ["b.yml", "gen/a.yml"]


def test_files_with_a_configured_kind_are_found_whatever_their_ending(tmp_path):
    tree(tmp_path, "ci/build.spec", "build.spec", "a.yml", "other.txt")
    settings = resolve(Options(kinds={"ci/*.spec": "buildspec"}), base=str(tmp_path))
    assert search(tmp_path, settings=settings) == ["a.yml", "ci/build.spec"]


def test_what_is_missing_is_told_and_the_run_goes_on(tmp_path):
    tree(tmp_path, "a.yml")
    (tmp_path / "lost.yml").symlink_to("nowhere")
    assert search(tmp_path, "no.yml", "lost.yml", "a\0b", "a.yml") == [
        "no.yml: no such file or folder",
        "lost.yml: no such file or folder",
        "a\0b: no such file or folder",
        "a.yml",
    ]


class Locked(DiskFiles):
    """The disk with folders of one name that nobody may list: the superuser, who runs tests, may list all."""

    def scan(self, path):
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return super().scan(path)


def test_a_folder_that_cannot_be_read_is_told_and_the_run_goes_on(tmp_path):
    tree(tmp_path, "a/locked/x.yml", "b.yml", "locked/y.yml")
    problem = "cannot read the folder: permission denied"
    assert search(tmp_path, files=Locked()) == [f"a/locked: {problem}", "b.yml", f"locked: {problem}"]
    assert search(tmp_path / "locked", files=Locked()) == [f".: {problem}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every folder")
def test_a_folder_without_rights_is_told(tmp_path):
    tree(tmp_path, "closed/x.yml")
    (tmp_path / "closed").chmod(0)
    try:
        assert search(tmp_path) == ["closed: cannot read the folder: permission denied"]
    finally:
        (tmp_path / "closed").chmod(0o700)


def test_each_file_comes_once(tmp_path):
    tree(tmp_path, "a.yml", "sub/b.yml")
    (tmp_path / "link.yml").symlink_to("a.yml")
    assert search(tmp_path, "./a.yml", "a.yml", "link.yml", "sub/../a.yml", "sub", ".") == [
        "./a.yml",
        "sub/b.yml",
    ]
    assert search(tmp_path, "sub", "sub/b.yml", "sub") == ["sub/b.yml"]
    assert search(tmp_path) == ["a.yml", "sub/b.yml"]


def test_links_to_files_are_found(tmp_path):
    tree(tmp_path, ".shared/a.yml", "r/x.md")
    (tmp_path / "r" / "buildspec.yml").symlink_to("../.shared/a.yml")
    (tmp_path / "r" / "lost.yml").symlink_to("nowhere")
    assert search(tmp_path / "r") == ["buildspec.yml"]


def test_links_that_lead_back_are_not_followed(tmp_path):
    tree(tmp_path, "r/a/x.yml")
    root = tmp_path / "r"
    (root / "a" / "self").symlink_to(".")
    (root / "a" / "up").symlink_to("..")
    (root / "a" / "out").symlink_to("../..")
    (root / "first").symlink_to("a")
    (root / "knot").symlink_to("knot")
    assert search(root) == ["a/x.yml"]


def test_links_to_other_folders_are_followed_once(tmp_path):
    tree(tmp_path, "r/a.yml", "shared/b.yml", "shared/deep/c.yml")
    (tmp_path / "r" / "one").symlink_to("../shared")
    (tmp_path / "r" / "two").symlink_to("../shared/deep")
    (tmp_path / "shared" / "back").symlink_to("../r")
    (tmp_path / "shared" / "round").symlink_to("../shared")
    assert search(tmp_path / "r") == ["a.yml", "one/b.yml", "one/deep/c.yml"]
    (tmp_path / "r" / "a-deep").symlink_to("../shared/deep")
    assert search(tmp_path / "r") == ["a-deep/c.yml", "a.yml", "one/b.yml"]


def test_a_folder_that_is_named_by_a_link_is_searched(tmp_path):
    tree(tmp_path, "r/a.yml")
    (tmp_path / "link").symlink_to("r")
    assert search(tmp_path, "link") == ["link/a.yml"]


# What git ignores.


def test_ignore_files_count_at_every_level(tmp_path):
    tree(
        tmp_path,
        "r/a.yml",
        "r/sub/b.yml",
        "r/sub/c.yml",
        "r/sub/deep/b.yml",
        "r/out/x.yml",
        "r/sub/keep/d.yml",
    )
    root = tmp_path / "r"
    (root / ".git" / "info").mkdir(parents=True)
    (root / ".gitignore").write_text("out/\nb.yml\n*/keep/d.yml\n")
    (root / "sub" / ".gitignore").write_text("/c.yml\n!/b.yml\n")
    (root / ".git" / "info" / "exclude").write_text("a.yml\n")
    assert search(root) == ["sub/b.yml"]
    assert search(root / "sub") == ["b.yml"]
    assert search(root / "out") == ["x.yml"]
    assert search(root / "sub" / "deep") == []


def test_ignore_files_count_without_a_repository_but_not_those_above(tmp_path):
    tree(tmp_path, "sub/a.yml", "sub/b.yml")
    (tmp_path / ".gitignore").write_text("a.yml\n")
    (tmp_path / "sub" / ".gitignore").write_text("b.yml\n")
    assert search(tmp_path) == []
    assert search(tmp_path / "sub") == ["a.yml"]


def test_a_repository_within_another_has_its_own_rules(tmp_path):
    tree(tmp_path, "a.yml", "inner/a.yml", "inner/b.yml", "inner/sub/b.yml")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("a.yml\n")
    (tmp_path / "inner" / ".git").write_text("gitdir: ../.git/modules/inner\n")
    tree(tmp_path, ".git/modules/inner/info/exclude")
    (tmp_path / ".git" / "modules" / "inner" / "info" / "exclude").write_text("/b.yml")
    assert search(tmp_path) == ["inner/a.yml", "inner/sub/b.yml"]


def test_a_worktree_uses_the_list_of_its_repository(tmp_path):
    git(tmp_path, "init", "-q", "main")
    main = tmp_path / "main"
    git(main, "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "--allow-empty", "-m", "x")
    git(main, "worktree", "add", "-q", str(tmp_path / "other"))
    (main / ".git" / "info").mkdir(exist_ok=True)
    (main / ".git" / "info" / "exclude").write_text("a.yml\n")
    tree(tmp_path, "other/a.yml", "other/b.yml")
    assert git(tmp_path / "other", "check-ignore", "a.yml").stdout == b"a.yml\n"
    assert search(tmp_path / "other") == ["b.yml"]


def test_a_git_file_that_cannot_be_read_does_no_harm():
    class Closed(MemoryFiles):
        def read(self, path):
            if path.endswith(".git"):
                raise PermissionError(13, "Permission denied", path)
            return super().read(path)

    assert search("/r", files=Closed({"/r/.git": "gitdir: x", "/r/a.yml": ""})) == ["a.yml"]


def test_a_pattern_of_ours_takes_back_what_git_ignores(tmp_path):
    tree(tmp_path, "gen/a.yml", "gen/b.json")
    (tmp_path / ".gitignore").write_text("gen/\n*.json\n")
    assert search(tmp_path, settings=resolve(Options(exclude=("!gen/",)), base=str(tmp_path))) == [
        "gen/a.yml"
    ]


def test_a_broken_ignore_file_does_no_harm(tmp_path):
    tree(tmp_path, "a.yml", "b/c.yml", "d/e.yml")
    (tmp_path / ".gitignore").write_bytes(b"\xef\xbb\xbfb/\r\n\xff\xfe[\n\0\n[[:x\n\\\n")
    (tmp_path / "d" / ".gitignore").mkdir()
    assert search(tmp_path) == ["a.yml", "d/e.yml"]


def git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], env=environment, input=given, capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is the judge")

FOLDERS = ("", "a/", "b/", "a/b/", "a/b/a/", "é/")
FILES = tuple(
    f"{folder}{name}" for folder in FOLDERS for name in ("a.yml", "ab.yml", "é.yml", "[a].yml", "b c.json")
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "-q")
    tree(folder, *FILES)
    return folder


def not_ignored(folder: Path) -> list[str]:
    given_names = "".join(f"{name}\0" for name in FILES).encode()
    output = git(folder, "check-ignore", "-z", "--no-index", "--stdin", given=given_names).stdout
    return sorted(set(FILES) - set(output.decode().split("\0")))


@needs_git
@pytest.mark.parametrize(
    ("top", "below"),
    [
        (["*.yml", "!a.yml", "!/é/"], ["!ab.yml", "/a.yml"]),
        (["a/*", "!a/b/", "a/b/*", "!a/b/a"], []),
        (["/*", "!/a"], ["**/a.yml"]),
        (["a/", "!a/a.yml"], ["!a.yml"]),
        (["b/**/a.yml"], ["/**"]),
        (["# a", "\\#a", "a.yml   ", "ab.yml\\ ", "\\!x"], []),
        (["\ufeffa.yml"], []),
        (["**/b/", "*.json"], ["!*.json"]),
        (["a/**/b", "!b.yml"], ["[ab].yml", ""]),
    ],
)
@pytest.mark.parametrize("final_newline", [True, False])
def test_the_same_is_ignored_as_by_git(repository, top, below, final_newline):
    end = "\n" if final_newline else ""
    (repository / ".gitignore").write_bytes(("\n".join(top) + end).encode())
    (repository / "a" / ".gitignore").write_bytes(("\n".join(below) + end).encode())
    assert sorted(search(repository)) == not_ignored(repository)


REAL = """\
# compiled
*.py[cod]
*$py.class
[Bb]uild/
node_modules/
.env*
!.env.example
/dist
logs/*.log
**/generated/**
!**/generated/keep.yml
report.[0-9]*.[0-9]*.json
*.tfstate.*
docs/_build/
foo/**/bar
cdk.context.json
"""


def test_a_common_ignore_file():
    globs = Globs.from_bytes(REAL.encode())
    expected = {
        "x.pyc": True,
        "x.py": None,
        "x$py.class": True,
        "logs/a.log": True,
        "logs/deep/a.log": None,
        ".env.local": True,
        ".env.example": False,
        "dist": True,
        "sub/dist": None,
        "generated/keep.yml": False,
        "x/generated/y.yml": True,
        "report.1.2.json": True,
        "report.x.2.json": None,
        "foo/bar": True,
        "foo/a/b/bar": True,
        "a/foo/bar": None,
        "docs/_build": None,
    }
    assert {path: globs.decide(path, folder=False) for path in expected} == expected
    assert globs.decide("docs/_build", folder=True) is True
    assert globs.decide("a/build", folder=True) is True


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("[ab].yml", "a.yml", "c.yml"),
        ("[!ab].yml", "c.yml", "a.yml"),
        ("[a-c]x", "bx", "dx"),
        ("\\#a", "#a", "a"),
    ],
)
def test_brackets_and_backslashes(pattern, matching, other):
    globs = Globs((pattern,))
    assert globs.decide(matching, folder=False) is True
    assert globs.decide(other, folder=False) is None


@pytest.mark.parametrize("pattern", ["[z-a]", "***[", "!", "a\\", "/", "[[:nope:]]a"])
def test_a_pattern_that_makes_no_sense_does_no_harm(pattern):
    assert Globs((pattern, "b")).decide("b", folder=False) is True


def test_globs_are_values():
    assert Globs(("a",)) == Globs(("a",)) != Globs(("b",))
    assert repr(Globs(("a",))) == "Globs(['a'])"
    assert not Globs()
    assert not Globs().covers("a")


@hypothesis_settings(max_examples=200)
@given(st.lists(st.text(max_size=12), max_size=5), st.text(max_size=12))
def test_no_pattern_and_no_path_raises(lines, path):
    path = path.encode("utf-8", "replace").decode()
    lines = [line.encode("utf-8", "replace").decode() for line in lines]
    assert Globs(lines).decide(path, folder=True) in (True, False, None)
    assert Globs(lines).covers(path) in (True, False)


def test_a_search_takes_time_in_step_with_the_number_of_files(tmp_path):
    def repository(folders):
        root = tmp_path / str(folders)
        for number in range(folders):
            folder = root / f"d{number % 10}" / f"s{number}"
            folder.mkdir(parents=True)
            for name in range(5):
                (folder / f"{name}.yml").touch()
                (folder / f"{name}.md").touch()
        (root / ".gitignore").write_text(REAL)
        return root

    assert len(search(repository(40))) == 200
    assert_linear(repository, search, 800)


def test_a_thousand_named_files_cost_little(tmp_path):
    class Counting(DiskFiles):
        def real(self, path):
            asked.append(path)
            return super().real(path)

    asked: list[str] = []
    names = [f"sub/{number}.yml" for number in range(1000)]
    tree(tmp_path, *names)
    assert search(tmp_path, *names, files=Counting()) == names
    assert asked == [str(tmp_path / "sub")]
