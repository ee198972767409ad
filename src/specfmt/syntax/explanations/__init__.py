"""What `specfmt.syntax.explain` is made of: the walk over the lines, and one module per family of mistakes.

`walk` reads the lines as their author meant them and collects suspects; `values` judges what stands after a dash or
a colon, `layout` judges where a line stands, `quoting` writes a text so that YAML reads it as it is, and `wording`
cuts quotations for messages.
"""
