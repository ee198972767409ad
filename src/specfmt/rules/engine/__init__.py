"""Pages of findings that the engine makes itself, before or instead of any rule."""
