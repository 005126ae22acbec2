"""Facts in; acts, obligations and advice out. Pure: imports only `parsers` and the standard library's values."""
