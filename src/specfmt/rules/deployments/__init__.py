"""Rules on what deployment groups, deployments and SAM's preferences have in common."""
