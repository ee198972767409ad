"""Rules on the environment variables of builds, whether a buildspec defines them or a build project."""
