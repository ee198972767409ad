"""Ignore comments that do nothing."""
