"""Small mailboxes that obligation rules must and must not see something in: each rule imports its own."""
