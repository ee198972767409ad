"""Rules on deployment groups of CodeDeploy."""
