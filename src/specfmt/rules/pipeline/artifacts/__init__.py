"""Rules for artifacts: who makes them, who reads them."""
