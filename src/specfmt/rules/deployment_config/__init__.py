"""Rules on deployment configurations of CodeDeploy."""
