"""Text and places in it: spans, lines and columns, edits, maps between texts. Standard library only."""
