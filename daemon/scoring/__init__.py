"""How often each rule is right: over letters that somebody labelled, and over scenarios (small mailboxes with what must be concluded)."""
