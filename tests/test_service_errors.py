"""Messages that AWS prints, as they stand in real build logs, and what is made of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deployment_messages import DEPLOYMENT_MESSAGES
from pipeline_messages import PIPELINE_MESSAGES
from specfmt import rules
from specfmt.catalog.service_errors import explain, service_errors

STAMP = "[Container] 2024/05/14 09:12:31.482915 "

# The first name is the explanation that must come first.
MESSAGES = [
    (
        "command-is-a-mapping",
        (
            "Phase context status code: YAML_FILE_ERROR Message: Expected Commands[3] to be of string type: "
            "found subkeys instead at line 18, value of the key tag on line 17 might be empty"
        ),
    ),
    ("command-is-a-mapping", "YAML_FILE_ERROR: Expected Commands[0] to be of string type: found a list"),
    ("command-is-a-mapping", "value of the key tag on line 17 might be empty"),
    ("no-usable-phases", "YAML_FILE_ERROR Message: wrong number of container tags, expected 1"),
    (
        "cannot-start-a-token",
        "YAML_FILE_ERROR Message: yaml: line 7: found character that cannot start any token",
    ),
    ("broken-flow-list", "YAML_FILE_ERROR Message: yaml: line 12: did not find expected ',' or ']'"),
    ("broken-flow-list", 'did not find expected "," or "]" at line 12'),
    (
        "mapping-not-allowed-here",
        "YAML_FILE_ERROR Message: mapping values are not allowed in this context at line 0",
    ),
    ("buildspec-not-found", "Phase context status code: YAML_FILE_ERROR Message: YAML file does not exist"),
    (
        "buildspec-not-found",
        "YAML_FILE_ERROR Message: stat /codebuild/output/src318/src/buildspec.yml: no such file or directory",
    ),
    ("buildspec-not-found", "stat /codebuild/output/src1/src/ci/deploy.yaml: no such file or directory"),
    (
        "quoted-version-in-batch",
        "YAML_FILE_ERROR: yaml: unmarshal errors:\n  line 1: cannot unmarshal !!str `0.2` into float64",
    ),
    (
        "unknown-runtime-version",
        (
            "YAML_FILE_ERROR Message: Unknown runtime version named '3.13' of python. This build image has the "
            "following versions: 3.7, 3.8, 3.9"
        ),
    ),
    (
        "docker-runtime",
        (
            "YAML_FILE_ERROR Message: Unknown runtime named 'docker'. This build image has the following runtimes: "
            "dotnet, golang, java"
        ),
    ),
    ("unknown-runtime", "YAML_FILE_ERROR Message: Unknown runtime named 'node'. This build image has the"),
    (
        "runtime-required",
        "YAML_FILE_ERROR Message: This build image requires selecting at least one runtime version.",
    ),
    (
        "runtimes-skipped",
        "Skipping install of runtimes. Runtime version selection is not supported by this build image.",
    ),
    (
        "no-artifacts-matched",
        "Phase context status code: CLIENT_ERROR Message: no matching artifact paths found",
    ),
    ("no-base-directory", "CLIENT_ERROR Message: no matching base directory path found for cdk.out"),
    ("no-primary-artifacts", "CLIENT_ERROR: no definition for primary artifacts in buildspec"),
    (
        "bad-identifier",
        (
            "Invalid build-graph identifier: identifier must contain only alphanumeric characters and underscores "
            "and be less than 128 characters"
        ),
    ),
    (
        "report-has-other-format",
        (
            "Error processing report: [error in the file coverage/clover.xml: expected element type <testsuite> but "
            "have <coverage>]"
        ),
    ),
    ("report-not-read", "Error processing report: unexpected EOF"),
    ("reports-in-local-agent", "agent_1  | arn: invalid prefix"),
    (
        "secret-access-denied",
        (
            "Secrets Manager Error Message: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/build "
            "is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/db:password"
        ),
    ),
    (
        "secret-not-found",
        "Secrets Manager Error Message: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
    ),
    (
        "parameter-not-found",
        "Phase context status code: CLIENT_ERROR Message: Parameter does not exist: /app/key",
    ),
    ("no-cache-paths", "Unable to initialize cache download: no paths specified to be cached"),
    (
        "local-cache-of-a-file",
        "Unable to cache /root/.npmrc: only directories can be cached locally, not files",
    ),
    (
        "aws-cli-usage",
        (
            "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n"
            "To see help text, you can run:\n\n  aws help\n\naws: error: argument operation: Invalid choice, valid "
            "choices are:\n\nbatch-check-layer-availability | batch-delete-image"
        ),
    ),
    (
        "aws-cli-usage",
        "aws: error: argument operation: invalid choice: 'get-login' (choose from 'put-image')",
    ),
    ("bash-syntax-in-sh", "/codebuild/output/tmp/script.sh: 4: source: not found"),
    ("bash-syntax-in-sh", "/codebuild/output/tmp/script.sh: 9: [[: not found"),
    ("bash-syntax-in-sh", "/codebuild/output/tmp/script.sh: 9: Bad substitution"),
    ("file-name-as-command", "/codebuild/output/tmp/script.sh: line 4: buildspec.yml: command not found"),
    (
        "command-not-found",
        "COMMAND_EXECUTION_ERROR Message: Error while executing command: tsc -p . Reason: exit status 127",
    ),
    ("not-executable", "/codebuild/output/tmp/script.sh: line 4: ./ci/deploy: Permission denied"),
    (
        "not-executable",
        "COMMAND_EXECUTION_ERROR Message: Error while executing command: ./run. Reason: exit status 126",
    ),
    (
        "no-docker-daemon",
        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
    ),
    (
        "docker-hub-limit",
        "toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase",
    ),
    (
        "container-dead",
        "Build container found dead before completing the build. Build container died because it was out of memory",
    ),
    (
        "variable-too-long",
        "InvalidInputException: EnvironmentVariable value should be at most 4096 characters long",
    ),
    (
        "action-configuration-too-long",
        (
            "1 validation error detected: Value at 'pipeline.stages.2.member.actions.1.member.configuration' failed to "
            "satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 1000]"
        ),
    ),
    (
        "inline-buildspec-too-long",
        "InvalidInputException: Invalid project source: buildspec must have length less than or equal to 25600",
    ),
    (
        "variable-not-resolved",
        "Failed to resolve: One or more variables could not be resolved: Variables=[ImageTag], Namespace=[build]",
    ),
    ("failure-not-noticed", "the build succeeded though a step failed"),
    (
        "command-failed",
        "COMMAND_EXECUTION_ERROR Message: Error while executing command: npm test. Reason: exit status 1",
    ),
    ("buildspec-rejected", "Phase context status code: YAML_FILE_ERROR Message:"),
    (
        "keys-not-identified",
        (
            "Found possible syntax errors in buildspec: \nIn the section BUILD\n\tThe following keys cannot be "
            "identified: \n\tcomands"
        ),
    ),
    (
        "glob-is-an-alias",
        "YAML_FILE_ERROR: yaml: line 9: did not find expected alphabetic or numeric character",
    ),
    ("bad-indentation", "YAML_FILE_ERROR: yaml: line 9: did not find expected key"),
    ("unknown-escape", "YAML_FILE_ERROR: yaml: line 9: found unknown escape character"),
    *DEPLOYMENT_MESSAGES,
    *PIPELINE_MESSAGES,
]


@pytest.mark.parametrize(("name", "message"), MESSAGES)
def test_a_line_of_a_log_is_recognised(name, message):
    assert explain(STAMP + message)[0].error.name == name


def test_every_message_that_is_known_has_an_example():
    assert {error.name for error in service_errors()} == {name for name, _ in MESSAGES}


@pytest.mark.parametrize(("name", "message"), MESSAGES)
def test_case_quotes_and_escapes_make_no_difference(name, message):
    shouted = message.upper().replace("'", "\u2019").replace('"', '\\"')
    assert explain(shouted)[0].error.name == name


@pytest.mark.parametrize(("name", "message"), MESSAGES)
def test_a_message_wrapped_by_a_terminal_is_recognised(name, message):
    assert explain("\n".join(message.split(" ")))[0].error.name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "hello",
        "Phase complete: BUILD State: SUCCEEDED",
        "resource: not found",
        "error TS2304: Cannot find name 'expected'",
        "exit status 1270",
        "exit status 1",
        "git@github.com: Permission denied (publickey).",
        "npm ERR! 404 Not Found",
        "HTTP 404: key not found",
        "Build succeeded.\n    0 Warning(s)\n    0 Error(s)",
        "member must have length less than or equal to 64",
        "commands: expected a list of strings",
    ],
)
def test_what_no_message_says_is_not_recognised(text):
    assert explain(text) == []


def test_in_a_whole_log_the_cause_comes_before_what_follows_from_it():
    log = "\n".join(
        STAMP + line
        for line in (
            "Running command . ./env.sh",
            "/codebuild/output/tmp/script.sh: 4: source: not found",
            "Command did not exit successfully source env.sh exit status 127",
            "Phase complete: BUILD State: FAILED",
            (
                "Phase context status code: COMMAND_EXECUTION_ERROR Message: Error while executing command: source. "
                "Reason: exit status 127"
            ),
            "Phase complete: UPLOAD_ARTIFACTS State: FAILED",
            "Phase context status code: CLIENT_ERROR Message: no matching artifact paths found",
        )
    )
    assert [(each.error.name, each.line) for each in explain(log)] == [
        ("bash-syntax-in-sh", 2),
        ("command-not-found", 3),
        ("command-failed", 5),
        ("no-artifacts-matched", 7),
    ]


def test_the_line_is_shown_without_colours_and_blanks():
    found = explain("first\r\n\n  \x1b[31mBuild container found dead\x1b[0m before the end  \r\n")
    assert [(each.line, each.text) for each in found] == [(3, "Build container found dead before the end")]


def test_beside_its_message_a_status_code_is_not_explained_again():
    assert len(explain("YAML_FILE_ERROR Message: wrong number of container tags, expected 1")) == 1


def test_the_name_of_docker_says_more_than_that_of_any_runtime():
    assert [each.error.name for each in explain("Unknown runtime named docker")] == ["docker-runtime"]


def test_parts_of_a_pattern_that_stand_far_apart_are_no_match():
    apart = "stat one" + " word" * 60 + " two.yml: no such file"
    assert explain(apart) == []
    assert explain("stat one" + " word" * 10 + " two.yml: no such file") != []


def test_a_megabyte_of_first_words_takes_no_time():
    assert explain("stat " * 200_000) == []


@pytest.mark.skipif(not rules.names(), reason="the tree has no rules at all")
def test_rules_that_are_named_exist():
    named = {rule for error in service_errors() for rule in error.rules}
    assert named - set(rules.names()) == set()


@pytest.mark.parametrize("error", service_errors(), ids=lambda error: error.name)
def test_each_explanation_is_complete(error):
    assert error.title
    assert not error.title.endswith(".")
    assert error.cause.endswith(".")
    assert error.remedy.endswith(".")
    assert error.where
    assert all(phrase == phrase.lower() and phrase for pattern in error.patterns for phrase in pattern)


@settings(max_examples=150)
@given(st.text())
def test_no_text_raises(text):
    for each in explain(text):
        assert 1 <= each.line <= text.count("\n") + 1


@settings(max_examples=100)
@given(st.sampled_from(MESSAGES), st.text(alphabet="ab \n"), st.text(alphabet="ab \n"))
def test_text_around_a_message_hides_nothing(case, before, after):
    name, message = case
    found = {each.error.name: each.line for each in explain(f"{before}\n{message}\n{after}")}
    assert found[name] > before.count("\n") + 1
