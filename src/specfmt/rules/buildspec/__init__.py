"""Rules on CodeBuild's buildspec, one folder for each section that calls for them."""
