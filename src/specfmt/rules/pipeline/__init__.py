"""Rules for pipelines of CodePipeline."""
