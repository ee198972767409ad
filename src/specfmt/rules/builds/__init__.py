"""Rules on what builds run on, whether the batch of a buildspec says it or a build project."""
