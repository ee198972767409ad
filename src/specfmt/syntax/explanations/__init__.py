"""What `specfmt.syntax.explain` is made of: a walk over the lines, and one module per family of mistakes.

`walk` reads the lines as their author meant them (`value_walk` and `flow` are its half for values) and collects
suspects. `values`, `quotes` and `brackets` tell what is wrong with a value, `layout` with the place of a line, `marks`
with lines and characters that are no content. `lines`, `quoting` and `wording` serve them.
"""
