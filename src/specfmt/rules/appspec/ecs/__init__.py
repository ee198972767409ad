"""Rules on an AppSpec: a service of ECS."""
