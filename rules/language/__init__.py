"""What a language brings to the rules: word lists and cue patterns, as data."""
