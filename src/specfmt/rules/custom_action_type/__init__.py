"""Rules on custom action types of CodePipeline."""
