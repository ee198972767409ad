"""Rules on deployments of CodeDeploy."""
