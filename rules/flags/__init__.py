"""What stands about a relation, one file a flag; each is silent when unsure (BEHAVIOURS.md, When a flag stands)."""
