"""Rules on `runtime-versions`: needed when a phase has them."""
