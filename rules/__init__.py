"""Facts in; acts, obligations, flags and advice out. Pure: no socket, no file, no clock."""

from rules.detect import detect, detect_sentence

__all__ = ["detect", "detect_sentence"]
