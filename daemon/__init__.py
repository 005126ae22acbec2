"""Mailboxes, ledger, clock and outgoing mail: the shell around `parsers` and `rules`, imported by neither."""
