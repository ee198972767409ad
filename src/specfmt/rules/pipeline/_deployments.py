"""The files that a deployment to ECS is made from: the AppSpec and the task definition, with marks to be filled in.

From the CodePipeline user guide, "Amazon ECS and CodeDeploy blue-green action reference".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from specfmt.project.referred import Referred
    from specfmt.rules import Context
    from specfmt.views.pipeline_stages import Action

# The keys that name the file in its artifact, with the names of files where they are missing.
PATHS = {"AppSpecTemplate": "appspec.yaml", "TaskDefinitionTemplate": "taskdef.json"}


def is_deployment_to_ecs(action: Action) -> bool:
    """Tell whether an action deploys to ECS by CodeDeploy."""
    return action.type.provider == "CodeDeployToECS" and action.is_configuration_known


def path_of(action: Action, template: str) -> str | None:
    """The path of a template in its artifact; None where it is not known.

    Args:
        action: the deployment.
        template: a key of `PATHS`.
    """
    key = f"{template}Path"
    return action.known_setting(key) if action.configuration.has(key) else PATHS[template]


def template_of(action: Action, template: str, ctx: Context, path: str = "") -> Referred | None:
    """A template that the deployment fills in, where it is a file of this repository.

    Args:
        action: the deployment.
        template: a key of `PATHS`.
        ctx: the pipeline.
        path: another path than the one that the action names.
    """
    from specfmt.project.referred import file_of

    artifact = action.known_setting(f"{template}Artifact")
    path = path or path_of(action, template) or ""
    if artifact is None or not path or not is_known(artifact):
        return None
    return file_of(ctx.project, ctx.document, action, artifact, path)
