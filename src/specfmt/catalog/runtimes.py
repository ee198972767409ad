"""Names of runtimes and the form of their versions, judged without knowing the image."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from specfmt.catalog.images import image, image_names
from specfmt.catalog.store import load

# Longer texts are no version; the bound keeps every message readable.
_LONGEST_VERSION = 40
# `>=18`, `v18`, `node18.x`, `3.10.`, `18.*`, `18+`: one number with one kind of clutter on either side.
_CLUTTERED = r"(?P<operator>[~^=<>]{1,2})?\s*(?P<prefix>[a-z.]*?)[-_ ]?(?P<number>\d+(?:\.\d+)*)(?P<tail>\.x|x|\.\*|\.|\+)?"
# Corretto has these releases below 15; from 15 on it has every one.
_OLD_CORRETTO = frozenset({"8", "11"})
_FIRST_SUCCESSIVE_CORRETTO = 15


class FormProblem(NamedTuple):
    """A version written in a form that no image takes.

    Attributes:
        expected: how versions of this runtime are written, to be shown: `corretto21`, `22`.
        suggestion: the version that was probably meant, or None.
        safe: whether the suggestion can only be what was meant, and some maintained image takes it.
    """

    expected: str
    suggestion: str | None
    safe: bool


def runtime_names() -> tuple[str, ...]:
    """Return the names that `runtime-versions` knows on at least one image, sorted."""
    return tuple(load("runtime_names")["names"])


def runtime_title(name: str) -> str | None:
    """Return what a person calls the runtime (`Node.js`), or None for an unknown name."""
    facts = load("runtime_names")["names"].get(name)
    return facts["title"] if facts else None


def is_installed_tool(name: str) -> bool:
    """Tell whether AWS lists the name among the tools of Windows or macOS images.

    Whether `runtime-versions` can select these is not documented, so they are no unknown runtimes either.
    """
    return name.lower() in load("runtime_names")["installed_tools"]


def runtime_correction(name: str) -> str | None:
    """Return the runtime that a wrong name stands for (`node` -> `nodejs`), or None for right or unknown names."""
    correction = _corrections().get(_normal(name))
    return None if correction is None or name in runtime_names() else correction[0]


def is_safe_runtime_correction(name: str) -> bool:
    """Tell whether the corrected name can replace the wrong one with the same version after it.

    `npm: 10` has a correction (`nodejs`), but its version is npm's and not that of Node.js.
    """
    return runtime_correction(name) is not None and _corrections()[_normal(name)][1]


@lru_cache(maxsize=1)
def known_versions() -> dict[str, frozenset[str]]:
    """Return every version that any image lists, by runtime."""
    return _listed(maintained_only=False)


@lru_cache(maxsize=1)
def maintained_versions() -> dict[str, frozenset[str]]:
    """Return the versions that some maintained image has pre-installed, by runtime."""
    return _listed(maintained_only=True)


def required_runtimes(runtime: str, version: str) -> dict[str, frozenset[str]]:
    """Return which other runtimes a version needs, with the versions of those that do on any image.

    `android: 29` needs Java 8, called `corretto8` or `openjdk8`. For `latest`, `N.x` and variables the needs of all
    versions are united.
    """
    needed: dict[str, set[str]] = {}
    exact = version in known_versions().get(runtime, ())
    for name in image_names():
        found = image(name)
        offer = found.runtime(runtime) if found else None
        for of_version, other, versions in offer.requires if offer else ():
            if not exact or of_version == version:
                needed.setdefault(other, set()).update(versions)
    return {other: frozenset(versions) for other, versions in needed.items()}


def version_form_problem(runtime: str, version: str) -> FormProblem | None:
    """Tell what is wrong with the way a version is written, or None.

    Only forms that no image takes are reported: not a version that some image may lack. Silent on unknown
    runtimes, on variables and placeholders, on `latest` and `N.x`, and on words it cannot read (`lts`, `nightly`),
    because an image's installer may know them.

    Args:
        runtime: a name as in `runtime_names()`.
        version: the scalar as written, never converted to a number.
    """
    facts = load("runtime_names")["names"].get(runtime)
    version = version.strip()
    if facts is None or not version or len(version) > _LONGEST_VERSION or _is_placeholder(version):
        return None
    # Whether case matters is not documented, so it does not matter here.
    lowered = version.lower()
    if (
        lowered == "latest"
        or lowered in known_versions().get(runtime, ())
        or _matches(facts["form"], lowered)
    ):
        return None
    if runtime == "java":
        return _java_problem(facts, lowered)
    if _matches(r"\d+(\.\d+)*\.x", lowered):
        return None
    return _number_problem(runtime, facts, lowered)


def _java_problem(facts: dict[str, Any], version: str) -> FormProblem | None:
    """Read `17`, `1.8`, `openjdk17`, `corretto-17`, `17.0.9`, `17.x`."""
    if _matches(r"corretto\d+\.x", version):
        return None
    start = next((index for index, char in enumerate(version) if char.isdecimal()), len(version))
    vendor = version[:start].strip("-_ ")
    vendors = load("runtime_names")["java_vendors"]
    numbers = version[start:].rstrip(".")
    wildcard = ".x" if numbers.endswith(".x") else ""
    numbers = numbers.removesuffix(".x")
    if vendor not in vendors["ours"] + vendors["others"] or not _matches(r"\d+(\.\d+)*", numbers):
        return None
    parts = numbers.split(".")
    if parts[0] == "1" and len(parts) > 1:  # Java 8 used to call itself 1.8
        del parts[0]
    major = parts[0]
    exists = major in _OLD_CORRETTO or (len(major) <= 3 and int(major) >= _FIRST_SUCCESSIVE_CORRETTO)
    if not exists:
        return FormProblem(facts["example"], None, safe=False)
    known = f"corretto{major}" in maintained_versions()["java"]
    return FormProblem(
        facts["example"],
        f"corretto{major}{wildcard}",
        safe=known and vendor in vendors["ours"] and all(part == "0" for part in parts[1:]),
    )


def _number_problem(runtime: str, facts: dict[str, Any], version: str) -> FormProblem | None:
    """Read a dotted number with clutter around it, or one with too few or too many parts."""
    read = re.fullmatch(_CLUTTERED, version, re.ASCII)
    if read is None or (read["prefix"] and read["prefix"] not in facts["prefixes"]):
        return None
    number: str = read["number"]
    parts = number.split(".")
    if read["tail"] in {".x", "x", ".*"}:
        suggestion = f"{parts[0]}.x" if len(parts) == 1 else number
        unambiguous = len(parts) == 1
    else:
        suggestion = facts.get("major_form", "{}").format(number) if len(parts) == 1 else number
        unambiguous = read["tail"] != "+"
    if read["operator"] not in {None, "=", "=="}:
        unambiguous = False
    if suggestion == version or not (suggestion.endswith(".x") or _matches(facts["form"], suggestion)):
        return FormProblem(facts["example"], None, safe=False)
    return FormProblem(
        facts["example"], suggestion, safe=unambiguous and _is_offered(runtime, facts, suggestion)
    )


def _is_offered(runtime: str, facts: dict[str, Any], version: str) -> bool:
    """Tell whether some maintained image takes that version."""
    versions = maintained_versions().get(runtime, frozenset())
    if version.endswith(".x"):
        major = version[:-2]
        return any(known == major or known.startswith(f"{major}.") for known in versions)
    return version in versions or (facts["custom"] is not None and _matches(facts["custom"], version))


def _is_placeholder(version: str) -> bool:
    """Tell whether something else fills the text in: `$V`, `%V%`, `{{v}}`, `<v>`, `__V__`."""
    if any(mark in version for mark in "$%{}") or "__" in version:
        return True
    return version.startswith("<") and version.endswith(">")


def _matches(form: str, version: str) -> bool:
    return re.fullmatch(form, version, re.ASCII) is not None


def _normal(name: str) -> str:
    return name.strip().lower().replace("_", "-").replace(" ", "-")


@lru_cache(maxsize=1)
def _corrections() -> dict[str, tuple[str, bool]]:
    """Return wrong name in normal form -> (right name, whether the correction is safe)."""
    found: dict[str, tuple[str, bool]] = {name: (name, True) for name in runtime_names()}  # a matter of case
    for right, wrong in load("runtime_names")["corrections"].items():
        found.update(dict.fromkeys(wrong["safe"], (right, True)))
        found.update(dict.fromkeys(wrong["unsafe"], (right, False)))
    return found


def _listed(*, maintained_only: bool) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in image_names():
        described = image(name)
        if described is None or (maintained_only and described.status != "maintained"):
            continue
        for runtime in described.runtimes:
            found.setdefault(runtime.name, set()).update(runtime.versions)
    return {runtime: frozenset(versions) for runtime, versions in found.items()}
