"""The facts of AWS: what the access functions answer, and that the data files hold together."""

import datetime as dt
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.catalog import compute, images, reports, runtimes, store, variables

ROOT = Path(__file__).parents[1]
CATALOG = ROOT / "src" / "specfmt" / "catalog"

LISTED = [
    (name, runtime.name, version)
    for name in images.image_names()
    for runtime in images.image(name).runtimes
    for version in runtime.versions
]


# --- the data files


def test_every_data_file_is_known_to_the_store():
    assert sorted(path.stem for path in CATALOG.glob("*.json")) == sorted(store.FILES)


@pytest.mark.parametrize("name", store.FILES)
def test_data_files_say_where_the_facts_come_from_and_when_they_were_true(name):
    content = store.load(name)

    assert content["source"]
    assert dt.date.fromisoformat(content["as_of"]) >= dt.date(2024, 1, 1)
    assert content["note"]
    assert "\n" not in content["note"]


def test_images_have_the_shape_that_the_access_functions_promise():
    for name in images.image_names():
        image = images.image(name)
        assert image.name == name
        assert name.startswith("aws/codebuild/")
        assert image.os in {"ubuntu", "amazonlinux", "windows", "macos"}, name
        assert image.arch in {"x86_64", "aarch64"}, name
        assert image.compute in {"ec2", "lambda"}, name
        assert image.status in {"maintained", "unmaintained", "deprecated"}, name


def test_no_image_is_described_both_by_hand_and_by_the_script():
    assert not store.load("runtimes")["images"].keys() & store.load("images")["images"].keys()


def test_versions_are_text_and_keep_their_last_zero():
    assert all(isinstance(version, str) and version.strip() == version for _, _, version in LISTED)
    assert "3.10" in images.image("aws/codebuild/standard:7.0").runtime("python").versions
    assert "10.0" in images.image("aws/codebuild/standard:8.0").runtime("dotnet").versions


def test_runtimes_of_images_are_all_named_in_the_table_of_names():
    assert {runtime for _, runtime, _ in LISTED} <= set(runtimes.runtime_names())


def test_every_alias_leads_to_an_image():
    for old, new in store.load("images")["aliases"].items():
        targets = [name for name in images.image_names() if name.startswith(new)]
        assert targets
        assert all(images.image(old + name.removeprefix(new)) is not None for name in targets)
    assert set(store.load("images")["deprecated_on"]) <= set(images.image_names())


def test_every_correction_leads_to_a_runtime_and_no_right_name_is_corrected():
    for right, wrong in store.load("runtime_names")["corrections"].items():
        assert right in runtimes.runtime_names()
        for name in [*wrong["safe"], *wrong["unsafe"]]:
            assert runtimes.runtime_correction(name) == right
            assert runtimes.is_safe_runtime_correction(name) is (name in wrong["safe"])
    assert [name for name in runtimes.runtime_names() if runtimes.runtime_correction(name)] == []


def test_every_alias_of_a_report_format_leads_to_a_format():
    aliases = store.load("reports")["aliases"]
    for wrong, right in (aliases["safe"] | aliases["unsafe"]).items():
        assert reports.report_format(wrong) is None
        assert reports.report_format(right) is not None
        assert reports.report_format_suggestion(wrong) == (right, wrong in aliases["safe"], "")


def test_names_in_compute_pairs_exist_in_the_api():
    facts = store.load("compute")
    assert set(facts["pairs"]) | set(facts["needs_fleet"]["compute_types"]) == set(compute.compute_types())
    placed = {name for names in facts["pairs"].values() for name in names}
    placed |= {*facts["needs_fleet"]["environment_types"], *facts["retired"]}
    assert placed == set(compute.environment_types())
    assert set(facts["misspellings"].values()) <= set(compute.compute_types())
    assert set(facts["retired"].values()) <= set(compute.environment_types())


# --- images


def test_a_maintained_image():
    image = images.image("aws/codebuild/standard:7.0")

    assert (image.os, image.arch, image.compute, image.status) == ("ubuntu", "x86_64", "ec2", "maintained")
    assert image.runtime("nodejs") == ("nodejs", ("18", "20", "22", "24"), True, ())
    assert image.runtime("docker") is None


def test_a_deprecated_image_has_its_date_and_the_needs_of_its_runtimes():
    image = images.image("aws/codebuild/standard:4.0")

    assert (image.status, image.deprecated_on) == ("deprecated", "2023-03-31")
    assert ("29", "java", ("corretto8",)) in image.runtime("android").requires


def test_an_unmaintained_and_a_lambda_image():
    assert images.image("aws/codebuild/standard:6.0").status == "unmaintained"
    assert images.image("aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs22").compute == "lambda"


@pytest.mark.parametrize(
    ("written", "canonical", "release"),
    [
        ("aws/codebuild/standard:8.0", "aws/codebuild/standard:8.0", None),
        (
            "aws/codebuild/amazonlinux2-x86_64-standard:5.0",
            "aws/codebuild/amazonlinux-x86_64-standard:5.0",
            None,
        ),
        # This one never got the new name.
        (
            "aws/codebuild/amazonlinux2-x86_64-standard:3.0",
            "aws/codebuild/amazonlinux2-x86_64-standard:3.0",
            None,
        ),
        ("aws/codebuild/standard:7.0-24.03.13", "aws/codebuild/standard:7.0", "24.03.13"),
        (
            "aws/codebuild/amazonlinux2-aarch64-standard:3.0-24.12.20",
            "aws/codebuild/amazonlinux-aarch64-standard:3.0",
            "24.12.20",
        ),
        ("aws/codebuild/windows-base:2019-3.0", "aws/codebuild/windows-base:2019-3.0", None),
    ],
)
def test_names_of_images_are_resolved(written, canonical, release):
    image = images.image(written)

    assert (image.name, image.release) == (canonical, release)


@pytest.mark.parametrize(
    "name",
    [
        "standard:7.0",
        "aws/codebuild/standard:99.0",
        "aws/codebuild/",
        "ubuntu:22.04",
        "",
        "aws/codebuild/standard:7.0-",
    ],
)
def test_other_images_are_unknown(name):
    assert images.image(name) is None


def test_curated_names_are_told_apart_from_others_even_where_unknown():
    assert images.is_curated("aws/codebuild/standard:99.0")
    assert not images.is_curated("public.ecr.aws/x/aws/codebuild/standard:7.0")


def test_only_maintained_images_are_suggested():
    names = images.maintained_image_names()

    assert "aws/codebuild/standard:8.0" in names
    assert not {"aws/codebuild/standard:4.0", "aws/codebuild/standard:6.0"} & set(names)


@pytest.mark.parametrize(
    ("tag", "runtime", "version", "answer"),
    [
        ("standard:7.0", "nodejs", "22", "preinstalled"),
        ("standard:7.0", "nodejs", "latest", "preinstalled"),
        ("standard:7.0", "nodejs", "18.x", "preinstalled"),
        ("standard:7.0", "java", "corretto17.x", "preinstalled"),
        ("standard:7.0", "nodejs", "16.x", "unsure"),
        ("standard:7.0", "nodejs", "$NODE", "unsure"),
        ("standard:7.0", "nodejs", "21.7.3", "custom"),
        ("standard:7.0", "php", "8.1.27", "custom"),
        ("standard:7.0", "php", "8.1", "unknown-version"),
        ("standard:7.0", "java", "17", "unknown-version"),
        ("standard:7.0", "java", "corretto24", "custom"),
        ("standard:7.0", "docker", "20", "unknown-runtime"),
        ("standard:7.0", "rust", "1.93", "unknown-runtime"),
        ("standard:8.0", "rust", "nightly", "custom"),
        ("standard:8.0", "dotnet", "6.0", "unknown-version"),
        ("standard:4.0", "nodejs", "20", "unknown-version"),
        ("standard:4.0", "nodejs", "20.x", "unknown-version"),
        ("standard:4.0", "nodejs", "12.x", "preinstalled"),
        ("standard:2.0", "java", "openjdk8", "preinstalled"),
        ("amazonlinux-aarch64-standard:4.0", "docker", "23", "preinstalled"),
        ("amazonlinux-aarch64-standard:4.0", "docker", "20", "unknown-version"),
        # Here the catalogue knows too little to say no.
        ("standard:7.0-24.03.13", "nodejs", "22", "unsure"),
        ("windows-base:2019-3.0", "python", "3.13", "preinstalled"),
        ("windows-base:2019-3.0", "gradle", "8", "unsure"),
        ("macos-arm-base:14", "python", "3.13", "unsure"),
        ("docker:18.09.0", "docker", "18", "unsure"),
        ("amazonlinux-x86_64-lambda-standard:python3.12", "python", "3.12", "unsure"),
    ],
)
def test_what_an_image_makes_of_a_runtime(tag, runtime, version, answer):
    assert images.image(f"aws/codebuild/{tag}").accepts(runtime, version) == answer


def test_images_accept_what_they_list():
    refused = [item for item in LISTED if images.image(item[0]).accepts(*item[1:]) != "preinstalled"]

    assert refused == []


# --- names and versions of runtimes


@pytest.mark.parametrize(
    ("wrong", "right", "safe"),
    [
        ("node", "nodejs", True),
        ("Node.js", "nodejs", True),
        ("NodeJS", "nodejs", True),
        ("go", "golang", True),
        (".net", "dotnet", True),
        ("dotnetcore", "dotnet", True),
        ("dotnet_core", "dotnet", True),
        ("openjdk", "java", True),
        ("jdk", "java", True),
        ("py", "python", True),
        ("npm", "nodejs", False),
        ("pip", "python", False),
        ("nodejs", None, False),
        ("docker", None, False),
        ("cobol", None, False),
        ("", None, False),
    ],
)
def test_mistaken_names_of_runtimes(wrong, right, safe):
    assert runtimes.runtime_correction(wrong) == right
    assert runtimes.is_safe_runtime_correction(wrong) is safe


def test_names_of_runtimes():
    assert {"android", "docker", "rust", "nodejs"} <= set(runtimes.runtime_names())
    assert runtimes.runtime_title("nodejs") == "Node.js"
    assert runtimes.runtime_title("node") is None
    assert runtimes.is_installed_tool("gradle")
    assert not runtimes.is_installed_tool("nodejs")


def test_no_version_that_an_image_lists_has_a_problem_of_form():
    wrong = [item for item in LISTED if runtimes.version_form_problem(*item[1:]) is not None]

    assert len(LISTED) > 300
    assert wrong == []


@pytest.mark.parametrize("runtime", runtimes.runtime_names())
def test_floating_versions_variables_and_placeholders_have_no_problem_of_form(runtime):
    floating = "corretto21.x" if runtime == "java" else "3.x"
    for version in (
        floating,
        "latest",
        "Latest",
        "$V",
        "${V}",
        "v$V",
        "%V%",
        "{{ v }}",
        "<version>",
        "__V__",
        "",
        "  ",
    ):
        assert runtimes.version_form_problem(runtime, version) is None, version


@pytest.mark.parametrize(
    ("runtime", "version", "suggestion", "safe"),
    [
        ("nodejs", "v18", "18", True),
        ("nodejs", "v18.19.1", "18.19.1", True),
        ("nodejs", "node20", "20", True),
        ("nodejs", "18x", "18.x", True),
        ("nodejs", "18.*", "18.x", True),
        ("nodejs", ">=18", "18", False),
        ("nodejs", "^20.1.0", "20.1.0", False),
        ("nodejs", "18+", "18", False),
        ("nodejs", "18.19.1.2", None, False),
        ("java", "17", "corretto17", True),
        ("java", "1.8", "corretto8", True),
        ("java", "11.0", "corretto11", True),
        ("java", "17.x", "corretto17.x", True),
        ("java", "openjdk17", "corretto17", True),
        ("java", "corretto-21", "corretto21", True),
        ("java", "17.0.9", "corretto17", False),
        ("java", "temurin21", "corretto21", False),
        ("java", "16", "corretto16", False),
        ("java", "9", None, False),
        ("python", "3.10.", "3.10", True),
        ("python", "python3.12", "3.12", True),
        ("python", "3.12.*", "3.12", False),
        ("dotnet", "6", "6.0", True),
        ("dotnet", "net8.0", "8.0", True),
        ("dotnet", "9", "9.0", False),
        ("php", "8", "8.x", True),
        ("php", "5", "5.x", False),
        ("ruby", "ruby-3.2.2", "3.2.2", True),
        ("golang", "go1.24", "1.24", True),
        ("golang", "v1.24.1", "1.24.1", True),
        ("rust", "v1.93", "1.93", True),
    ],
)
def test_versions_written_in_a_form_that_no_image_takes(runtime, version, suggestion, safe):
    problem = runtimes.version_form_problem(runtime, version)

    assert (problem.suggestion, problem.safe) == (suggestion, safe)
    assert runtimes.version_form_problem(runtime, problem.expected) is None


@pytest.mark.parametrize(
    ("runtime", "version"),
    [
        ("java", "openjdk8"),
        ("java", "openjdk11"),
        ("java", "Corretto17"),
        ("java", "whatever"),
        ("nodejs", "lts"),
        ("nodejs", "99"),
        ("nodejs", "go18"),
        ("python", "3"),
        ("python", "pypy3.9"),
        ("python", "3.14-dev"),
        ("dotnet", "10.0.100-rc.1"),
        ("php", "8.1"),
        ("golang", "1.22.x"),
        ("rust", "nightly"),
        ("docker", "20"),
        ("gradle", "v8"),
        ("nodejs", "v" + "1" * 100),
    ],
)
def test_forms_that_some_image_may_take_are_left_alone(runtime, version):
    assert runtimes.version_form_problem(runtime, version) is None


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([*runtimes.runtime_names(), "nope"]),
    st.text(max_size=50) | st.from_regex(r"[~^=<>v]{0,2}[a-z.-]{0,9}[0-9.]{1,9}[.x*+]{0,2}", fullmatch=True),
)
def test_a_suggested_version_is_well_formed_and_differs(runtime, version):
    problem = runtimes.version_form_problem(runtime, version)

    if problem is None or problem.suggestion is None:
        assert problem is None or not problem.safe
        return
    assert problem.suggestion != version
    assert runtimes.version_form_problem(runtime, problem.suggestion) is None


def test_android_needs_java_8():
    java_8 = {"java": {"corretto8", "openjdk8"}}

    assert runtimes.required_runtimes("android", "29") == java_8
    assert runtimes.required_runtimes("android", "latest") == java_8
    assert runtimes.required_runtimes("python", "3.12") == {}


# --- compute


@pytest.mark.parametrize(
    ("size", "environment"),
    [
        ("BUILD_GENERAL1_SMALL", "LINUX_CONTAINER"),
        ("BUILD_GENERAL1_2XLARGE", "ARM_CONTAINER"),
        ("BUILD_LAMBDA_2GB", "ARM_LAMBDA_CONTAINER"),
        ("BUILD_GENERAL1_SMALL", "WINDOWS_CONTAINER"),  # retired, which is another matter
        ("ATTRIBUTE_BASED_COMPUTE", "LINUX_EC2"),
        ("CUSTOM_INSTANCE_TYPE", "MAC_ARM"),
        ("$SIZE", "LINUX_CONTAINER"),
        ("BUILD_GENERAL1_SMALL", "AMIGA_CONTAINER"),
    ],
)
def test_pairs_without_a_problem(size, environment):
    assert compute.pair_problem(size, environment) is None


@pytest.mark.parametrize(
    ("size", "environment", "certain"),
    [
        ("BUILD_LAMBDA_1GB", "LINUX_CONTAINER", True),
        ("BUILD_GENERAL1_SMALL", "ARM_LAMBDA_CONTAINER", True),
        ("BUILD_LAMBDA_1GB", "WINDOWS_CONTAINER", True),
        ("BUILD_GENERAL1_MEDIUM", "LINUX_GPU_CONTAINER", False),
        ("BUILD_GENERAL1_SMALL", "WINDOWS_SERVER_2022_CONTAINER", False),
        ("BUILD_GENERAL1_XLARGE", "LINUX_EC2", False),
        ("BUILD_GENERAL1_MEDIUM", "MAC_ARM", False),
    ],
)
def test_pairs_with_a_problem(size, environment, certain):
    assert compute.pair_problem(size, environment).certain is certain


def test_a_problem_names_what_would_go_together():
    problem = compute.pair_problem("BUILD_LAMBDA_1GB", "LINUX_GPU_CONTAINER")

    assert problem.environments == ("ARM_LAMBDA_CONTAINER", "LINUX_LAMBDA_CONTAINER")
    assert problem.computes == ("BUILD_GENERAL1_SMALL", "BUILD_GENERAL1_LARGE")


def test_other_facts_of_compute():
    assert compute.compute_types()[0] == "BUILD_GENERAL1_SMALL"
    assert compute.is_lambda("BUILD_LAMBDA_10GB")
    assert compute.is_lambda("LINUX_LAMBDA_CONTAINER")
    assert not compute.is_lambda("LINUX_CONTAINER")
    assert compute.needs_fleet("MAC_ARM")
    assert not compute.needs_fleet("LINUX_EC2")
    assert compute.replacement_of_retired("WINDOWS_CONTAINER") == "WINDOWS_SERVER_2019_CONTAINER"
    assert compute.replacement_of_retired("LINUX_CONTAINER") is None
    assert compute.known_misspelling("ARM_LAMBDA_1GB") == "BUILD_LAMBDA_1GB"
    assert compute.known_misspelling("BUILD_LAMBDA_1GB") is None


# --- reports


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("JUNITXML", "JUNITXML", "test"),
        ("VisualStudioTrx", "VISUALSTUDIOTRX", "test"),
        (" cloverxml ", "CLOVERXML", "coverage"),
        ("SimpleCov", "SIMPLECOV", "coverage"),
    ],
)
def test_report_formats_in_any_case(text, name, kind):
    assert reports.report_format(text)[:2] == (name, kind)
    assert reports.report_format_suggestion(text) is None


@pytest.mark.parametrize(
    ("text", "name", "safe"),
    [
        ("junit", "JUNITXML", True),
        ("JUNIT_XML", "JUNITXML", True),
        ("Cobertura-XML", "COBERTURAXML", True),
        ("trx", "VISUALSTUDIOTRX", True),
        ("jacoco", "JACOCOXML", True),
        ("NUnit", "NUNITXML", False),
    ],
)
def test_names_that_mean_a_report_format(text, name, safe):
    assert reports.report_format(text) is None
    assert reports.report_format_suggestion(text) == (name, safe, "")


@pytest.mark.parametrize("text", ["lcov", "LCOV", "JSON", "sarif", "html"])
def test_formats_that_codebuild_does_not_read_come_with_advice(text):
    suggestion = reports.report_format_suggestion(text)

    assert suggestion.name is None
    assert suggestion.advice
    assert not suggestion.advice.endswith(".")


def test_a_format_that_nobody_has_heard_of_has_no_suggestion():
    assert reports.report_format_suggestion("frobnicate") is None
    assert reports.report_format_suggestion("") is None


def test_the_default_format_is_one_of_the_formats():
    assert reports.report_format(reports.default_report_format()).name == "JUNITXML"
    assert [item.kind for item in reports.report_formats()] == ["test"] * 6 + ["coverage"] * 4


@pytest.mark.parametrize(
    ("filename", "name"),
    [
        ("clover.xml", "CLOVERXML"),
        ("coverage/clover.xml", "CLOVERXML"),
        ("**/cobertura-coverage.xml", "COBERTURAXML"),
        ("coverage.cobertura.xml", "COBERTURAXML"),
        ("*cobertura.xml", "COBERTURAXML"),
        ("build/reports/jacoco/test/jacocoTestReport.xml", "JACOCOXML"),
        ("target\\site\\jacoco\\jacoco.xml", "JACOCOXML"),
        ("coverage/.resultset.json", "SIMPLECOV"),
        ("lcov.info", "LCOV"),
        ("junit.xml", None),
        ("coverage.xml", None),
        ("jacoco/*.xml", None),
        ("TEST-com.acme.clover.xml", None),
        ("overclover.xml", None),
        ("clover.html", None),
        ("", None),
    ],
)
def test_coverage_files_are_known_by_their_names(filename, name):
    assert reports.coverage_format_for(filename) == name


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_odd_texts_are_answered_and_never_raise(text):
    suggestion = reports.report_format_suggestion(text)
    assert suggestion is None or suggestion.name is None or reports.report_format(suggestion.name)
    assert reports.coverage_format_for(text) in {
        None,
        "LCOV",
        *(item.name for item in reports.report_formats()),
    }
    correction = runtimes.runtime_correction(text)
    assert correction is None or correction in runtimes.runtime_names()
    image = images.image("aws/codebuild/" + text)
    assert image is None or image.name in images.image_names()
    assert images.image("aws/codebuild/standard:7.0").accepts("php", text) in {
        "preinstalled",
        "custom",
        "unknown-version",
        "unsure",
    }


# --- variables


def test_variables_are_described_in_one_line():
    for variable in variables.builtin_variables():
        assert variable.description.endswith("."), variable.name
        assert "\n" not in variable.description
    names = [variable.name for variable in variables.builtin_variables()]
    assert names == sorted(names)
    assert {"HOME", "AWS_REGION", "CODEBUILD_BUILD_SUCCEEDING", "CODEBUILD_WEBHOOK_JOB_ID"} <= set(names)


def test_variables_of_secondary_sources():
    found = variables.builtin_variable("CODEBUILD_SRC_DIR_lib_a")

    assert found.name == "CODEBUILD_SRC_DIR_lib_a"
    assert "`lib_a`" in found.when
    assert variables.builtin_variable("CODEBUILD_SOURCE_VERSION_lib").untrusted
    assert variables.builtin_variable("CODEBUILD_SRC_DIR_") is None
    assert variables.builtin_variable("CODEBUILD_BUILD_ID_lib") is None


@pytest.mark.parametrize(
    "name", ["CODEBUILD_WEBHOOK_HEAD_REF", "CODEBUILD_WEBHOOK_TRIGGER", "CODEBUILD_SOURCE_VERSION"]
)
def test_variables_that_an_attacker_can_choose(name):
    assert variables.builtin_variable(name).untrusted


def test_other_variables():
    assert not variables.builtin_variable("CODEBUILD_BUILD_ID").untrusted
    assert variables.builtin_variable("MY_VARIABLE") is None
    assert variables.is_reserved("CODEBUILD_ANYTHING")
    assert not variables.is_reserved("AWS_REGION")


# --- the scripts that refresh the data


def load_script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RUNTIMES_YML = """\
version: 0.1
runtimes:
  python:
    versions:
      3.10: {commands: [echo]}
      3.9: {commands: [echo]}
      default: {commands: [echo $VERSION]}
  android:
    versions:
      29:
        requires: {java: ["corretto8"]}
        commands: [echo]
"""


@pytest.fixture
def clone(tmp_path):
    """Build a small repository laid out like the one of the images."""
    repository = tmp_path / "clone"
    for folder in (
        "ubuntu/standard/7.0",
        "al/aarch64/standard/3.0",
        "unsupported_images/java/openjdk-8",
        "samples/x",
    ):
        (repository / folder).mkdir(parents=True)
        (repository / folder / "Dockerfile").write_text("FROM scratch\n")
    (repository / "al-lambda/x86_64/go1.24").mkdir(parents=True)
    (repository / "al-lambda/x86_64/go1.24/Dockerfile").write_text("FROM scratch\n")
    (repository / "ubuntu/standard/7.0/runtimes.yml").write_text(RUNTIMES_YML)
    (repository / "README.md").write_text("### Image maintenance\n+ [standard 7.0](ubuntu/standard/7.0)\n")
    git(repository, "init", "--quiet")
    commit(repository)
    return repository


def git(repository, *arguments):
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"]
    environment = {"GIT_COMMITTER_DATE": "2025-02-03T04:05:06Z", "PATH": "/usr/bin:/bin:/usr/local/bin"}
    subprocess.run(["git", *identity, "-C", str(repository), *arguments], check=True, env=environment)


def commit(repository):
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "x")


def test_runtimes_are_read_from_the_repository_of_images(clone, tmp_path):
    output = tmp_path / "runtimes.json"

    assert load_script("refresh_runtimes").main([str(clone), "--output", str(output)]) == 0

    content = json.loads(output.read_text())
    assert content["as_of"] == "2025-02-03"
    assert {name: facts["status"] for name, facts in content["images"].items()} == {
        "aws/codebuild/amazonlinux-aarch64-standard:3.0": "unmaintained",
        "aws/codebuild/amazonlinux-x86_64-lambda-standard:go1.24": "maintained",
        "aws/codebuild/java:openjdk-8": "deprecated",
        "aws/codebuild/standard:7.0": "maintained",
    }
    assert content["images"]["aws/codebuild/standard:7.0"]["runtimes"] == {
        "android": {"versions": ["29"], "custom": False, "requires": {"29": {"java": ["corretto8"]}}},
        "python": {"versions": ["3.9", "3.10"], "custom": True},
    }


def test_a_check_of_runtimes_tells_stale_data_and_writes_nothing(clone, tmp_path, capsys):
    script = load_script("refresh_runtimes")
    output = tmp_path / "runtimes.json"
    script.main([str(clone), "--output", str(output)])
    assert script.main([str(clone), "--check", "--output", str(output)]) == 0
    before = output.read_text()
    (clone / "ubuntu/standard/7.0/runtimes.yml").write_text(RUNTIMES_YML.replace("3.9:", "3.14:"))
    commit(clone)
    capsys.readouterr()

    assert script.main([str(clone), "--check", "--output", str(output)]) == 1

    assert (
        "~ aws/codebuild/standard:7.0: python 3.9, 3.10 + custom -> 3.10, 3.14 + custom"
        in capsys.readouterr().out
    )
    assert output.read_text() == before


def test_a_folder_that_is_no_clone_is_refused(tmp_path, capsys):
    assert load_script("refresh_runtimes").main([str(tmp_path / "nothing")]) == 2
    assert "cannot read" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["runtimes", "compute"])
def test_data_files_are_written_the_way_the_scripts_write_them(name):
    text = (CATALOG / f"{name}.json").read_text(encoding="utf-8")

    assert load_script(f"refresh_{name}").render(json.loads(text)) + "\n" == text


@pytest.fixture
def botocore(monkeypatch):
    """Put a stand-in for botocore in place whose model can be changed."""
    facts = store.load("compute")["api"]
    shapes = {
        "ComputeType": {"enum": list(facts["compute_types"])},
        "EnvironmentType": {"enum": list(facts["environment_types"])},
    }
    model = {"metadata": {"apiVersion": "2016-10-06"}, "shapes": shapes}
    package, loaders = ModuleType("botocore"), ModuleType("botocore.loaders")
    package.__version__ = "9.9.9"
    loaders.Loader = lambda: SimpleNamespace(load_service_model=lambda *_: model)
    monkeypatch.setitem(sys.modules, "botocore", package)
    monkeypatch.setitem(sys.modules, "botocore.loaders", loaders)
    return shapes


@pytest.fixture
def compute_file(tmp_path):
    copy = tmp_path / "compute.json"
    copy.write_text((CATALOG / "compute.json").read_text(encoding="utf-8"), encoding="utf-8")
    return copy


@pytest.mark.usefixtures("botocore")
def test_compute_types_that_did_not_change_leave_the_file_alone(compute_file):
    before = compute_file.read_text()

    assert load_script("refresh_compute").main(["--output", str(compute_file)]) == 0
    assert compute_file.read_text() == before


def test_new_compute_types_are_taken_over_and_hand_written_parts_kept(botocore, compute_file, capsys):
    script = load_script("refresh_compute")
    pairs = json.loads(compute_file.read_text())["pairs"]
    botocore["ComputeType"]["enum"].append("BUILD_GENERAL1_4XLARGE")

    assert script.main(["--check", "--output", str(compute_file)]) == 1
    assert script.main(["--output", str(compute_file)]) == 0

    content = json.loads(compute_file.read_text())
    assert content["api"]["compute_types"][-1] == "BUILD_GENERAL1_4XLARGE"
    assert content["api"]["source"] == "botocore 9.9.9, codebuild 2016-10-06"
    assert content["pairs"] == pairs
    assert "? compute_types: BUILD_GENERAL1_4XLARGE is in no pair" in capsys.readouterr().out
    assert script.main(["--check", "--output", str(compute_file)]) == 0


def test_a_missing_botocore_is_said_plainly(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "botocore", None)

    assert load_script("refresh_compute").main(["--check"]) == 2
    assert "pip install botocore" in capsys.readouterr().err


def test_importing_the_catalogue_reads_no_file_and_no_heavy_module():
    program = (
        "import sys; from specfmt.catalog import compute, images, reports, runtimes, store, variables;"
        "assert store.load.cache_info().currsize == 0;"
        "print(sorted({'json', 'dataclasses', 'inspect', 'pathlib', 'datetime', 'importlib.resources'} & set(sys.modules)))"
    )
    environment = {"PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(
        [sys.executable, "-S", "-c", program], check=True, capture_output=True, text=True, env=environment
    )
    assert ran.stdout.strip() == "[]"
