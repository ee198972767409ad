"""What can be said about values that no schema lists: facts of AWS, names of the file, files on the disk.

A subschema names the source of its values (`x-values-from`, `x-uses`). Completion asks a source for what it offers, and
hover for what it knows of one value: both read the same facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.ide.located import INPUT_ARTIFACT, INPUT_ARTIFACT_PATH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.documents.document import Document
    from specfmt.ide.place import Place
    from specfmt.project.project import Project
    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.nodes import Path


class Offer(NamedTuple):
    """A value that can stand at a place.

    Attributes:
        text: the value.
        detail: a few words.
        documentation: Markdown.
        kind: as in `Completion`.
        rank: those with a smaller one are shown first.
        is_text: it is a text even where it looks like a number, and is quoted then.
        deprecated: still known, and no longer to be used.
    """

    text: str
    detail: str = ""
    documentation: str = ""
    kind: str = "value"
    rank: int = 1
    is_text: bool = True
    deprecated: bool = False


class Asked(NamedTuple):
    """One value that is asked about.

    Attributes:
        document: the file.
        path: to the value.
        text: the value's decoded text.
        project: what is around the file.
    """

    document: Document
    path: Path
    text: str
    project: Project


def sources_of(schemas: Subschemas) -> tuple[str, ...]:
    """The sources that the subschemas of a value name, each once."""
    return tuple(dict.fromkeys((*schemas.every("x-values-from"), *schemas.every("x-uses"))))


def offered(source: str, place: Place) -> Iterable[Offer]:
    """What a source offers at a place. One without facts of its own is a sort of names: those that the file defines."""
    from specfmt.ide.offers_names import names_of_sort

    give = _offering().get(source)
    return give(place) if give is not None else names_of_sort(place, source)


def known(source: str, asked: Asked) -> str:
    """What a source knows of a value, as Markdown; empty where it knows nothing."""
    tell = _telling().get(source)
    return tell(asked) if tell is not None else ""


def _offering() -> dict[str, Callable[[Place], Iterable[Offer]]]:
    from specfmt.ide import offers_files, offers_names, offers_pipelines, offers_services

    return {
        "build-image": offers_services.images,
        "compute-type": offers_services.compute_types,
        "environment-type": offers_services.environment_types,
        "runtime-version": offers_services.runtime_versions,
        "deployment-configuration": offers_services.deployment_configurations,
        "function-deployment": offers_services.function_deployments,
        "action-provider": offers_pipelines.action_providers,
        "rule-provider": offers_pipelines.rule_providers,
        INPUT_ARTIFACT: offers_pipelines.input_artifacts,
        INPUT_ARTIFACT_PATH: offers_pipelines.input_artifact_paths,
        "batch-identifier": offers_names.batch_identifiers,
        "environment-variable": offers_names.variables,
        "buildspec-file": offers_files.buildspecs,
        "bundle-file": offers_files.bundle_files,
        "source-path": offers_files.source_paths,
        "source-folder": offers_files.source_folders,
    }


def _telling() -> dict[str, Callable[[Asked], str]]:
    from specfmt.ide import offers_files, offers_names, offers_pipelines, offers_services

    return {
        "action-provider": offers_pipelines.about_action_provider,
        "rule-provider": offers_pipelines.about_rule_provider,
        "pipeline-artifact": offers_pipelines.about_artifact,
        INPUT_ARTIFACT: offers_pipelines.about_artifact,
        "build-image": offers_services.about_image,
        "compute-type": offers_services.about_compute_type,
        "environment-type": offers_services.about_environment_type,
        "runtime-version": offers_services.about_runtime_version,
        "deployment-configuration": offers_services.about_deployment_configuration,
        "function-deployment": offers_services.about_function_deployment,
        "batch-identifier": offers_names.about_batch_identifier,
        "environment-variable": offers_names.about_variable,
        "buildspec-file": offers_files.about_buildspec,
        "bundle-file": offers_files.about_bundle_file,
    }
