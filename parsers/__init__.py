"""Bytes in, facts out: what a letter is and what its author wrote. Pure: no socket, file, clock, database or logger."""
