"""The one style of `specfmt format`: each module is a pass, a function from what stands in a text to edits on it.

`final_newline` and `key_order` work on a tree. `walk` goes along the tokens of a tree once and puts what is odd into
a `layout`, of which `indent`, `spaces`, `blank_lines`, `line_breaks` and `quotes` each change a part of its own.
`json_layout` alone serves files that are read as JSON. `sameness` tells afterwards whether nothing but layout changed.
"""
