"""Rules on CodeBuild's build projects, one folder for each section that calls for them."""
