"""The curated images of CodeBuild: what they are, and which runtime versions a buildspec may ask of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from specfmt.catalog.store import load

PREFIX = "aws/codebuild/"

# What an image makes of a runtime version. "unsure" is the answer wherever no source says: rules stay silent then.
Answer: TypeAlias = Literal["preinstalled", "custom", "unknown-version", "unknown-runtime", "unsure"]


class Runtime(NamedTuple):
    """One runtime as one image offers it.

    Attributes:
        name: as in `runtime-versions`, for instance `nodejs`.
        versions: the pre-installed ones, oldest first, as text (`3.10` is not `3.1`).
        custom: whether the image can install any other version.
        requires: (version, other runtime, that runtime's versions) of each version that needs another runtime.
    """

    name: str
    versions: tuple[str, ...]
    custom: bool
    requires: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


class Image(NamedTuple):
    """One curated image.

    Attributes:
        name: the canonical name, without a release: `aws/codebuild/standard:7.0`.
        os: `ubuntu`, `amazonlinux`, `windows` or `macos`.
        arch: `x86_64` or `aarch64`.
        compute: `ec2` or `lambda`, the compute mode that it is made for.
        status: `maintained`; `unmaintained` (works, gets no updates); `deprecated` (no longer cached either).
        deprecated_on: ISO date from which AWS calls it deprecated, else None.
        release: the release that the name was pinned to (`24.03.13`), None for the moving tag.
        runtimes: what `runtime-versions` may select. Empty where no source says.
    """

    name: str
    os: str
    arch: str
    compute: str
    status: str
    deprecated_on: str | None
    release: str | None
    runtimes: tuple[Runtime, ...]

    def runtime(self, name: str) -> Runtime | None:
        """Return what the image offers under that name, or None."""
        for runtime in self.runtimes:
            if runtime.name == name:
                return runtime
        return None

    def accepts(self, runtime: str, version: str) -> Answer:
        """Tell what the image makes of `runtime: version`.

        Certain only for Linux images on EC2 that publish their table of runtimes, and for their moving tags:
        everything else answers "unsure", unless the version is listed. "unknown-version" on a runtime with
        `custom` means that the version is written in a form which the user guide does not list.
        """
        version = version.strip()
        found = self.runtime(runtime)
        listed = found is not None and version in found.versions
        if not self.runtimes or self.release is not None or self.os not in {"ubuntu", "amazonlinux"}:
            return "preinstalled" if listed and self.release is None else "unsure"
        if found is None:
            return "unknown-runtime"
        if listed or version.lower() == "latest":
            return "preinstalled"
        if not version or any(mark in version for mark in "$%{}<>"):
            return "unsure"
        if version.lower().endswith(".x"):
            major = version[:-2]
            if any(known == major or known.startswith(f"{major}.") for known in found.versions):
                return "preinstalled"
            return "unsure" if found.custom else "unknown-version"
        if not found.custom:
            return "unknown-version"
        form = load("runtime_names")["names"].get(runtime, {}).get("custom")
        if form is None:
            return "unsure"
        return "custom" if re.fullmatch(form, version, re.ASCII | re.IGNORECASE) else "unknown-version"


@lru_cache(maxsize=256)
def image(name: str) -> Image | None:
    """Return the image of that name, or None where it is no curated image that the catalogue knows.

    The spelling `aws/codebuild/amazonlinux2-...` of the images now called `amazonlinux-...` is resolved, and so is
    a pinned release (`standard:7.0-24.03.13`): compare with `Image.name` to see how the name was written. A name
    without `aws/codebuild/` is somebody else's image. None is no mistake: AWS keeps adding images.
    """
    name = name.strip()
    if not name.startswith(PREFIX):
        return None
    found = _described(name)
    if found is not None:
        return found
    base, dash, release = name.rpartition("-")
    if not dash or not release or release.strip("0123456789."):
        return None
    found = _described(base)
    return found._replace(release=release) if found else None


def is_curated(name: str) -> bool:
    """Tell whether the name lies in the space that only AWS fills, known image or not."""
    return name.strip().startswith(PREFIX)


@lru_cache(maxsize=1)
def image_names() -> tuple[str, ...]:
    """Return the canonical names of all known images, sorted, retired ones included."""
    return tuple(sorted(load("runtimes")["images"] | load("images")["images"]))


@lru_cache(maxsize=1)
def maintained_image_names() -> tuple[str, ...]:
    """Return the names worth suggesting, sorted."""
    return tuple(name for name in image_names() if (_facts(name) or {}).get("status") == "maintained")


def _described(name: str) -> Image | None:
    facts = _facts(name)
    if facts is None:
        for old, new in load("images")["aliases"].items():
            if name.startswith(old):
                name = new + name[len(old) :]
                facts = _facts(name)
    if facts is None:
        return None
    return Image(
        name=name,
        os=facts["os"],
        arch=facts["arch"],
        compute=facts["compute"],
        status=facts["status"],
        deprecated_on=load("images")["deprecated_on"].get(name),
        release=None,
        runtimes=tuple(_runtime(runtime, offer) for runtime, offer in facts["runtimes"].items()),
    )


def _facts(name: str) -> dict[str, Any] | None:
    facts: dict[str, Any] | None = load("runtimes")["images"].get(name) or load("images")["images"].get(name)
    return facts


def _runtime(name: str, offer: dict[str, Any]) -> Runtime:
    requires = tuple(
        (version, other, tuple(versions))
        for version, others in offer.get("requires", {}).items()
        for other, versions in others.items()
    )
    return Runtime(name, tuple(offer["versions"]), offer["custom"], requires)
