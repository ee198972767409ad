"""The images that a batch names decide what certain commands mean."""

from __future__ import annotations

import pytest

from support import shown

TEMPLATE = """\
version: 0.2
batch:
  build-list:
    - identifier: one
      env:
        image: {image}
phases:
  build:
    commands:
      - {command}
"""


@pytest.mark.parametrize(
    ("image", "found"),
    [
        ("aws/codebuild/standard:7.0", ["10:11 ecr-get-login"]),
        ("aws/codebuild/standard:6.0", ["10:11 ecr-get-login"]),
        ("aws/codebuild/standard:3.0", []),
        ("$IMAGE", ["10:11 ecr-get-login"]),
    ],
)
def test_an_image_of_old_may_still_have_the_first_aws_cli(image, found):
    text = TEMPLATE.format(image=image, command="$(aws ecr get-login --no-include-email)")
    assert [each for each in shown(text) if "ecr" in each] == found


@pytest.mark.parametrize(
    ("image", "found"),
    [
        ("aws/codebuild/standard:7.0", ["10:10 bash-syntax-in-sh"]),
        ("aws/codebuild/amazonlinux-x86_64-standard:5.0", []),
        ("111122223333.dkr.ecr.eu-west-1.amazonaws.com/builder:1", []),
        ("$IMAGE", []),
    ],
)
def test_only_the_sh_of_ubuntu_is_known_not_to_be_bash(image, found):
    text = TEMPLATE.format(image=image, command="'[[ -f a ]] && make'")
    assert [each for each in shown(text) if "bash" in each] == found


@pytest.mark.parametrize(
    ("image", "command", "found"),
    [
        ("aws/codebuild/standard:7.0", "yum install -y jq", ["10:9 wrong-package-manager"]),
        ("aws/codebuild/standard:7.0", "apt-get install -y jq", []),
        (
            "aws/codebuild/amazonlinux-x86_64-standard:5.0",
            "sudo apt-get update",
            ["10:14 wrong-package-manager"],
        ),
        ("aws/codebuild/windows-base:2022-1.0", "apt-get update", []),
        ("debian:12", "yum install -y jq", []),
    ],
)
def test_a_package_manager_is_wrong_only_on_a_known_image(image, command, found):
    text = TEMPLATE.format(image=image, command=command)
    assert [each for each in shown(text) if "package" in each] == found
