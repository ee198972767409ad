"""Regenerate `src/specfmt/catalog/runtimes.json` from the public repository of CodeBuild's images.

    git clone https://github.com/aws/aws-codebuild-docker-images
    python scripts/refresh_runtimes.py aws-codebuild-docker-images           # writes the file, prints what changed
    python scripts/refresh_runtimes.py --check aws-codebuild-docker-images   # writes nothing, exit status 1 when stale

The path may be a checkout or a bare repository: what counts is its HEAD commit, whose date becomes `as_of`.
Everything in runtimes.json is derived. What the repository does not say (Windows and macOS images, dates of
deprecation, names and their usual mistakes) is written by hand in images.json and runtime_names.json, which this
script never touches.

Exit status: 0 up to date or written, 1 stale (with --check), 2 the path is no such repository.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import Any

from ruamel.yaml import YAML

CATALOG_FILE = Path(__file__).parents[1] / "src" / "specfmt" / "catalog" / "runtimes.json"
NOTE = "Derived by scripts/refresh_runtimes.py, do not edit: what each image's own runtimes.yml offers."
REPOSITORY = "github.com/aws/aws-codebuild-docker-images"
RETIRED_FOLDER = "unsupported_images"

# The folders of the Amazon Linux images -> the names of the images in them.
AMAZON_LINUX_NAMES = {
    "al": "amazonlinux-{arch}-standard",
    "al2": "amazonlinux2-{arch}-standard",
    "al-lambda": "amazonlinux-{arch}-lambda-standard",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "repository", type=Path, help="a checkout (or bare clone) of aws-codebuild-docker-images"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 when runtimes.json is stale"
    )
    parser.add_argument(
        "--output", type=Path, default=CATALOG_FILE, help="the file to compare with and to write"
    )
    options = parser.parse_args(arguments)

    try:
        fresh = read_repository(options.repository)
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        print(f"cannot read {options.repository} as a git repository of images: {error}", file=sys.stderr)
        return 2

    present = json.loads(options.output.read_text(encoding="utf-8")) if options.output.exists() else {}
    changes = describe_changes(present.get("images", {}), fresh["images"])
    for line in changes:
        print(line)
    # A newer commit that changes no image is no reason to call the data stale.
    if options.check:
        print(f"{len(changes)} changes" if changes else "up to date")
        return 1 if changes else 0
    options.output.write_text(render(fresh) + "\n", encoding="utf-8")
    print(f"wrote {options.output}: {len(fresh['images'])} images as of {fresh['as_of']}")
    return 0


def read_repository(repository: Path) -> dict[str, Any]:
    """Derive the whole content of runtimes.json from the HEAD commit of a clone.

    Raises:
        ValueError: the commit holds no image.
        subprocess.CalledProcessError: git cannot read the repository.
    """
    commit, date = git(repository, "log", "-1", "--format=%H %cs").split()
    files = set(git(repository, "ls-tree", "-r", "--name-only", "HEAD").splitlines())
    maintained = maintained_folders(git(repository, "show", "HEAD:README.md") if "README.md" in files else "")

    images: dict[str, Any] = {}
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        described = describe_folder(folder) if name == "Dockerfile" else None
        if described is None:
            continue
        image, facts = described
        facts["status"] = status_of(folder, facts["compute"], maintained)
        table = f"{folder}/runtimes.yml"
        facts["runtimes"] = read_runtimes(git(repository, "show", f"HEAD:{table}")) if table in files else {}
        images[image] = facts
    if not images:
        raise ValueError("its HEAD commit holds no image")
    return {
        "source": f"{REPOSITORY} at {commit[:12]}",
        "as_of": date,
        "note": NOTE,
        "images": {name: images[name] for name in sorted(images)},
    }


def git(repository: Path, *arguments: str) -> str:
    """Return the output of one git command in that repository, or raise CalledProcessError."""
    # A variable such as GIT_DIR, set while a git hook runs, would point git at another repository.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", env=environment
    ).stdout


def maintained_folders(readme: str) -> set[str]:
    """Return the folders that the README's section on image maintenance links to."""
    _, _, section = readme.partition("### Image maintenance")
    return {target.strip("/") for target in re.findall(r"\]\(([^()\s]+)\)", section)}


def describe_folder(folder: str) -> tuple[str, dict[str, Any]] | None:
    """Return the name of the image that a folder defines and its facts, or None where it defines none."""
    parts = PurePosixPath(folder).parts
    if parts[:1] == (RETIRED_FOLDER,):
        parts = parts[1:]
    retired = folder.startswith(f"{RETIRED_FOLDER}/")
    facts = {"os": "amazonlinux", "arch": "x86_64", "compute": "ec2"}
    match parts:
        case ("ubuntu", "standard", tag):
            return f"aws/codebuild/standard:{tag}", facts | {"os": "ubuntu"}
        case ("al-lambda", arch, tag):
            name = AMAZON_LINUX_NAMES["al-lambda"].format(arch=arch)
            return f"aws/codebuild/{name}:{tag}", facts | {"arch": arch, "compute": "lambda"}
        case (("al" | "al2") as family, arch, "standard", tag):
            name = AMAZON_LINUX_NAMES[family].format(arch=arch)
            return f"aws/codebuild/{name}:{tag}", facts | {"arch": arch}
        case (family, tag) if retired:
            # One image per language, all on Ubuntu 14.04; the folders bear the images' names.
            return f"aws/codebuild/{family}:{tag}", facts | {"os": "ubuntu"}
    return None


def status_of(folder: str, compute: str, maintained: set[str]) -> str:
    """Return `maintained`, `unmaintained` or `deprecated`.

    The README lags behind for Lambda images: the user guide offers every one that the repository holds.
    """
    if folder.startswith(f"{RETIRED_FOLDER}/"):
        return "deprecated"
    return "maintained" if compute == "lambda" or folder in maintained else "unmaintained"


def read_runtimes(text: str) -> dict[str, Any]:
    """Turn the text of a runtimes.yml into `{runtime: {versions, custom[, requires]}}`.

    The loader leaves every scalar as text: `3.10` read as a number would become `3.1`. The entry `default`
    holds the commands that install any other version, so its presence means that custom versions work.
    """
    runtimes: dict[str, Any] = {}
    for name, settings in sorted(YAML(typ="base", pure=True).load(text)["runtimes"].items()):
        versions = settings["versions"]
        runtimes[name] = {
            "versions": sorted((version for version in versions if version != "default"), key=version_order),
            "custom": "default" in versions,
        }
        requires = {
            version: dict(entry["requires"])
            for version, entry in versions.items()
            if isinstance(entry, dict) and "requires" in entry
        }
        if requires:
            runtimes[name]["requires"] = requires
    return runtimes


def version_order(version: str) -> tuple[list[int], str]:
    """Order `1.9` before `1.10` and `corretto8` before `corretto11`."""
    return [int(number) for number in re.findall(r"\d+", version)], version


def describe_changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return one line per image, attribute or runtime that differs."""
    lines = [f"- {name}" for name in sorted(before.keys() - after.keys())]
    for name in sorted(after):
        if name not in before:
            lines.append(f"+ {name}")
            continue
        old, new = before[name], after[name]
        lines += [
            f"~ {name}: {key} {old.get(key)} -> {new[key]}"
            for key in ("os", "arch", "compute", "status")
            if old.get(key) != new[key]
        ]
        lines += [
            f"~ {name}: {runtime} {_brief(old['runtimes'].get(runtime))} -> {_brief(new['runtimes'].get(runtime))}"
            for runtime in sorted(old["runtimes"].keys() | new["runtimes"].keys())
            if old["runtimes"].get(runtime) != new["runtimes"].get(runtime)
        ]
    return lines


def _brief(runtime: dict[str, Any] | None) -> str:
    if runtime is None:
        return "(none)"
    requires = f" requires {json.dumps(runtime['requires'])}" if "requires" in runtime else ""
    return ", ".join(runtime["versions"]) + (" + custom" if runtime["custom"] else "") + requires


def render(value: Any, indent: str = "") -> str:
    """Write JSON with one line per runtime and per plain image, so that a change shows as one line of a diff."""
    flat = json.dumps(value)
    if not isinstance(value, dict) or not value or (indent and len(flat) <= 110 - len(indent)):
        return flat
    inner = indent + " "
    body = ",\n".join(f"{inner}{json.dumps(key)}: {render(item, inner)}" for key, item in value.items())
    return f"{{\n{body}\n{indent}}}"


if __name__ == "__main__":
    sys.exit(main())
