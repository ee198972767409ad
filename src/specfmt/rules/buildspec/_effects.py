"""Which commands hand something to the world (push, publish, deploy), and which are gates (test, lint, scan)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.shell.nodes import SimpleCommand

# Program -> its words that publish or deploy.
_PUBLISHING = {
    "docker": ("push",),
    "podman": ("push",),
    "buildah": ("push",),
    "crane": ("push", "copy"),
    "terraform": ("apply",),
    "terragrunt": ("apply",),
    "tofu": ("apply",),
    "pulumi": ("up",),
    "kubectl": ("apply", "create", "replace", "set"),
    "helm": ("upgrade", "install", "push"),
    "npm": ("publish",),
    "yarn": ("publish",),
    "pnpm": ("publish",),
    "lerna": ("publish",),
    "twine": ("upload",),
    "poetry": ("publish",),
    "cargo": ("publish",),
    "gem": ("push",),
    "mvn": ("deploy",),
    "mvnw": ("deploy",),
    "gradle": ("publish",),
    "gradlew": ("publish",),
    "sam": ("deploy",),
    "cdk": ("deploy",),
    "serverless": ("deploy",),
    "sls": ("deploy",),
    "chalice": ("deploy",),
    "zappa": ("deploy", "update"),
    "eb": ("deploy",),
    "firebase": ("deploy",),
    "amplify": ("push", "publish"),
}
_AWS_PUBLISHING = frozenset(
    (
        "s3 sync",
        "s3 cp",
        "s3 mv",
        "cloudformation deploy",
        "cloudformation create-stack",
        "cloudformation update-stack",
        "cloudformation execute-change-set",
        "ecs update-service",
        "lambda update-function-code",
        "lambda publish-version",
        "lambda publish-layer-version",
        "lambda update-alias",
        "deploy create-deployment",
        "elasticbeanstalk update-environment",
        "apprunner start-deployment",
    )
)
# What is uploaded on purpose when a build has failed.
_EVIDENCE = ("report", "log", "coverage", "result", "test", "junit", "cache", "badge")
_RUNNERS = frozenset(("npx", "bunx", "pipenv", "bundle", "uv", "poetry", "yarn", "pnpm", "npm"))

# Program -> its words that check; an empty tuple stands for the program itself.
_CHECKING: dict[str, tuple[str, ...]] = {
    "npm": ("test", "t", "audit", "lint"),
    "yarn": ("test", "audit", "lint"),
    "pnpm": ("test", "audit", "lint"),
    "make": ("test", "tests", "check", "lint"),
    "mvn": ("test", "verify"),
    "mvnw": ("test", "verify"),
    "gradle": ("test", "check"),
    "gradlew": ("test", "check"),
    "go": ("test", "vet"),
    "cargo": ("test", "audit", "clippy"),
    "dotnet": ("test",),
    "terraform": ("validate",),
    "snyk": ("test",),
    "bundle": ("rspec", "rubocop"),
}
_CHECKERS = frozenset(
    """
    pytest tox nose2 jest vitest mocha ava rspec phpunit phpstan flake8 pylint ruff mypy eslint bandit semgrep checkov
    tfsec tflint trivy grype cfn-lint cfn_nag cfn_nag_scan hadolint shellcheck gitleaks detect-secrets safety pip-audit
    sonar-scanner golangci-lint staticcheck kubeval yamllint
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)


def publishes(simple: SimpleCommand) -> str:
    """The words that publish or deploy, for instance `docker push`; empty where the call does no such thing."""
    words = _words(simple)
    if not words:
        return ""
    name, rest = words[0], words[1:]
    if name == "aws":
        return _aws(rest)
    if "--dry-run" in rest or "--dryrun" in rest or "--help" in rest or "--version" in rest:
        return ""
    wanted = _PUBLISHING.get(name)
    if wanted is None:
        return ""
    arguments = [word for word in rest if not word.startswith("-")][
        : 6 if name.startswith(("mvn", "gradle")) else 1
    ]
    found = next((word for word in arguments if word.rpartition(":")[2] in wanted), "")
    if not found and name == "docker" and arguments[:1] == ["buildx"] and "--push" in rest:
        return "docker buildx --push"
    if name == "kubectl" and any(word.startswith("--dry-run") for word in rest):
        return ""
    return f"{name} {found}" if found else ""


def checks(simple: SimpleCommand) -> str:
    """The words that test, lint or scan, for instance `npm test`; empty where the call does no such thing."""
    words = _words(simple)
    if not words:
        return ""
    name = words[0]
    if name in ("python", "python3") and len(words) > 2 and words[1] == "-m":
        words = words[2:]
        name = words[0]
    if "--version" in words or "--help" in words:
        return ""
    if name in _CHECKERS:
        return name
    wanted = _CHECKING.get(name)
    if wanted is None:
        return ""
    arguments = [word for word in words[1:] if not word.startswith("-")]
    if arguments[:1] == ["run"]:
        arguments = arguments[1:]
    for word in arguments[: 6 if name.startswith(("mvn", "gradle", "make")) else 1]:
        if word.partition(":")[0] in wanted:
            return f"{name} {word}"
    return ""


def _words(simple: SimpleCommand) -> list[str]:
    words = [word.text for word in simple.argv]
    if not words:
        return words
    words[0] = simple.name
    if words[0] in _RUNNERS and len(words) > 1:
        if words[0] in ("npx", "bunx"):
            rest = words[1:]
            while rest and rest[0].startswith("-"):
                rest = rest[1:]
            if rest:
                return rest
        elif words[1] in ("exec", "run") and len(words) > 2 and words[0] not in ("npm", "yarn", "pnpm"):
            return words[2:]
        elif words[1] == "exec" and len(words) > 2:
            rest = [word for word in words[2:] if word != "--"]
            return rest or words
    return words


def _aws(rest: list[str]) -> str:
    at = 0
    while at < len(rest) and rest[at].startswith("--"):  # global options; nearly all take a value
        at += 1 if "=" in rest[at] or rest[at] in ("--no-verify-ssl", "--debug", "--no-cli-pager") else 2
    words = rest[at:]
    if len(words) < 2 or f"{words[0]} {words[1]}" not in _AWS_PUBLISHING:
        return ""
    if "--dry-run" in words or "--dryrun" in words or "help" in words[2:3]:
        return ""
    if words[0] == "s3":
        places = [word for word in words[2:] if not word.startswith("-")]
        if len(places) < 2 or not places[1].startswith("s3://"):
            return ""
        if any(word in f"{places[0]} {places[1]}".lower() for word in _EVIDENCE):
            return ""
    return f"aws {words[0]} {words[1]}"
