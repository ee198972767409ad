"""The language server: translates between an editor and the engine, and decides nothing itself.

The event loop owns the texts and answers in the order in which messages come (`session`). One worker thread does all work of
the engine (`worker`, `analysis`), one short job after the other, on immutable snapshots. `convert` and what it is
made of are the only places that know lines, columns and encodings.
"""
