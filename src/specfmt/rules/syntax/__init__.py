"""What a text that is no YAML or JSON is told. One rule for each kind of mistake that has advice of its own."""
