"""What a schema cannot accept, whatever the kind of file."""
