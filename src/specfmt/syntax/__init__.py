"""YAML and JSON text to an immutable tree that keeps every place, raw text, comment and duplicate key."""
