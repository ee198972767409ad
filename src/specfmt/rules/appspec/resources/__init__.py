"""Rules about the resource that ECS and Lambda deploy."""
