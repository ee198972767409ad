"""Rules on a buildspec as a whole: always needed."""
