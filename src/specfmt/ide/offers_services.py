"""Values from the facts of AWS: images, compute types, environment types, runtime versions, deployment configurations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog import compute, deployment_configs
from specfmt.catalog import images as image_facts
from specfmt.catalog import runtimes as runtime_facts
from specfmt.ide.located import beside
from specfmt.ide.offers import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.catalog.deployment_configs import DeploymentConfig
    from specfmt.catalog.images import Image
    from specfmt.ide.offers import Asked
    from specfmt.ide.place import Place

_OF_COMPUTE = {
    "server": "EC2 and on-premises servers",
    "ecs": "Amazon ECS",
    "lambda": "AWS Lambda",
}
# SAM leaves out this beginning of the names, which those for functions have in common.
_OF_FUNCTIONS = "CodeDeployDefault.Lambda"


def images(place: Place) -> Iterator[Offer]:
    """CodeBuild's images: the maintained ones first, and of those the ones that go with the environment type."""
    type_ = beside(place.repaired.tree.root, place.path, "type")
    for name in image_facts.image_names():
        image = image_facts.image(name)
        if image is None:
            continue
        maintained = image.status == "maintained"
        rank = 1 if maintained and _goes_with(image, type_) else 2 if maintained else 3
        yield Offer(
            name, _image_words(image), _image_page(image), rank=rank, deprecated=image.status == "deprecated"
        )


def about_image(asked: Asked) -> str:
    """What an image is, and which runtimes it holds; nothing for somebody else's."""
    image = image_facts.image(asked.text)
    return _image_page(image) if image is not None else ""


def compute_types(place: Place) -> Iterator[Offer]:
    """The sizes of machine, those that go with the environment type first."""
    type_ = beside(place.repaired.tree.root, place.path, "type") or ""
    for name in compute.compute_types():
        unfit = bool(type_) and compute.pair_problem(name, type_) is not None
        detail = "reserved capacity only" if compute.needs_fleet(name) else ""
        yield Offer(name, detail, _pairs(name), rank=2 if unfit or detail else 1)


def about_compute_type(asked: Asked) -> str:
    """The environment types that a size goes with."""
    return _pairs(asked.text) if asked.text in compute.compute_types() else ""


def environment_types(_place: Place) -> Iterator[Offer]:
    """The types of environment; retired ones last."""
    for name in compute.environment_types():
        retired = compute.replacement_of_retired(name)
        yield Offer(
            name,
            f"retired: use {retired}" if retired else "",
            _computes(name),
            rank=3 if retired else 2 if compute.needs_fleet(name) else 1,
            deprecated=retired is not None,
        )


def about_environment_type(asked: Asked) -> str:
    """The sizes that an environment type has."""
    return _computes(asked.text) if asked.text in compute.environment_types() else ""


def runtime_versions(place: Place) -> Iterator[Offer]:
    """The versions of the runtime whose key stands before: the newest first, those of the file's image before others."""
    runtime = str(place.path[-1]) if place.path else ""
    maintained = runtime_facts.maintained_versions().get(runtime, frozenset())
    held = _versions_in_images(place, runtime)
    for index, version in enumerate(sorted(maintained, key=_version_order, reverse=True)):
        rank = 10 + index if version in held or not held else 100 + index
        yield Offer(
            version,
            "preinstalled on the image" if version in held else "",
            _version_page(runtime, version),
            rank=rank,
            is_text="." in version,
        )
    if maintained:
        yield Offer("latest", "the newest version that the image knows", rank=500)


def about_runtime_version(asked: Asked) -> str:
    """The images that have a version preinstalled."""
    runtime = str(asked.path[-1]) if asked.path else ""
    if runtime_facts.runtime_title(runtime) is None or not asked.text:
        return ""
    return _version_page(runtime, asked.text)


def about_runtime(name: str) -> str:
    """Which versions of a runtime the maintained images hold, by image; empty for a name that is no runtime."""
    lines = []
    for image in _maintained():
        offer = image.runtime(name)
        if offer is not None and offer.versions:
            more = ", any other on demand" if offer.custom else ""
            lines.append(f"- `{image.name}`: {', '.join(offer.versions)}{more}")
    return "Preinstalled versions:\n\n" + "\n".join(lines) if lines else ""


def deployment_configurations(_place: Place) -> Iterator[Offer]:
    """CodeDeploy's predefined deployment configurations."""
    for config in deployment_configs.deployment_configs():
        yield Offer(config.name, _OF_COMPUTE[config.platform], _config_page(config))


def about_deployment_configuration(asked: Asked) -> str:
    """How a predefined configuration goes ahead."""
    config = deployment_configs.deployment_config(asked.text)
    return _config_page(config) if config is not None else ""


def function_deployments(_place: Place) -> Iterator[Offer]:
    """The predefined configurations for functions, as SAM calls them."""
    for config in deployment_configs.deployment_configs():
        if config.platform == "lambda":
            yield Offer(config.name.removeprefix(_OF_FUNCTIONS), documentation=_config_page(config), rank=1)


def about_function_deployment(asked: Asked) -> str:
    """How a predefined configuration goes ahead that is called as SAM calls it."""
    config = deployment_configs.deployment_config(f"{_OF_FUNCTIONS}{asked.text}")
    return _config_page(config) if config is not None else ""


def _config_page(config: DeploymentConfig) -> str:
    how = {
        "all-at-once": "Everything at once.",
        "rolling": f"Some servers after the other; in service meanwhile: {config.healthy}.",
        "canary": f"{config.percent} % of the traffic first, the rest after {config.minutes} minutes.",
        "linear": f"{config.percent} % more of the traffic every {config.minutes} minutes.",
    }[config.strategy]
    return f"{how}\n\nFor {_OF_COMPUTE[config.platform]}."


def _image_words(image: Image) -> str:
    words = f"{image.os} {image.arch}{' on Lambda' if image.compute == 'lambda' else ''}"
    return words if image.status == "maintained" else f"{words}, {image.status}"


def _image_page(image: Image) -> str:
    state = {
        "maintained": "Maintained.",
        "unmaintained": "Works, and gets no more updates.",
        "deprecated": f"Deprecated{f' since {image.deprecated_on}' if image.deprecated_on else ''}: no longer cached.",
    }[image.status]
    on = "Lambda" if image.compute == "lambda" else "containers and instances"
    lines = [f"`{image.name}`: {image.os} on {image.arch}, for {on}. {state}"]
    if image.release is not None:
        lines.append(f"Pinned to release {image.release}.")
    if image.runtimes:
        held = [
            f"- `{each.name}`: {', '.join(each.versions)}{' and others' if each.custom else ''}"
            for each in image.runtimes
        ]
        lines.append("Runtimes:\n\n" + "\n".join(held))
    return "\n\n".join(lines)


def _goes_with(image: Image, type_: str | None) -> bool:
    if not type_:
        return image.compute != "lambda"  # few builds run there
    arch = "aarch64" if type_.startswith(("ARM", "MAC_ARM")) else "x86_64"
    system = "windows" if "WINDOWS" in type_ else "macos" if type_.startswith("MAC") else ""
    fits = image.os == system if system else image.os in ("ubuntu", "amazonlinux")
    return fits and image.arch == arch and (image.compute == "lambda") == compute.is_lambda(type_)


def _pairs(name: str) -> str:
    environments = [each for each in compute.environment_types() if compute.pair_problem(name, each) is None]
    if compute.needs_fleet(name):
        return "On reserved capacity fleets only."
    return "Goes with " + ", ".join(f"`{each}`" for each in environments) + "." if environments else ""


def _computes(name: str) -> str:
    retired = compute.replacement_of_retired(name)
    if retired is not None:
        return f"Retired: use `{retired}`."
    if compute.needs_fleet(name):
        return "On reserved capacity fleets only."
    sizes = [
        each
        for each in compute.compute_types()
        if not compute.needs_fleet(each) and compute.pair_problem(each, name) is None
    ]
    return "Sizes: " + ", ".join(f"`{each}`" for each in sizes) + "." if sizes else ""


def _version_page(runtime: str, version: str) -> str:
    title = runtime_facts.runtime_title(runtime) or runtime
    lines = [f"{title} {version}"]
    holding = [image.name for image in _maintained() if image.accepts(runtime, version) == "preinstalled"]
    fetching = [image.name for image in _maintained() if image.accepts(runtime, version) == "custom"]
    if holding:
        lines.append("Preinstalled on:\n\n" + "\n".join(f"- `{name}`" for name in holding))
    if fetching:
        lines.append("Downloaded during the build on:\n\n" + "\n".join(f"- `{name}`" for name in fetching))
    if not holding and not fetching and version in runtime_facts.known_versions().get(runtime, ()):
        lines.append("Only images that are no longer maintained hold it.")
    needed = runtime_facts.required_runtimes(runtime, version)
    if needed:
        each = (f"`{name}` {' or '.join(sorted(versions))}" for name, versions in needed.items())
        lines.append(f"Needs {', '.join(each)}.")
    return "\n\n".join(lines)


def _maintained() -> Iterable[Image]:
    found = (image_facts.image(name) for name in image_facts.maintained_image_names())
    return (image for image in found if image is not None)


def _versions_in_images(place: Place, runtime: str) -> frozenset[str]:
    """The versions that the images named in the file have preinstalled."""
    view = place.facts_document.view
    found: set[str] = set()
    for scalar in getattr(view, "images", ()):
        image = image_facts.image(scalar.text)
        offer = image.runtime(runtime) if image is not None else None
        if offer is not None:
            found.update(offer.versions)
    return frozenset(found)


def _version_order(version: str) -> tuple[int, ...]:
    numbers = "".join(char if char.isdecimal() else " " for char in version).split()
    return tuple(int(each) for each in numbers if len(each) < 10)
