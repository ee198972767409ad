"""Rules on webhooks of CodePipeline."""
