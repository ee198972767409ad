"""Rules on an AppSpec: a Lambda function."""
