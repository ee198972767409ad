"""specfmt: linter and validator for AWS CodeBuild, CodeDeploy and CodePipeline files."""

__version__ = "0.1.0"
