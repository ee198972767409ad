"""Rules on an AppSpec: `Hooks` for ECS and Lambda."""
