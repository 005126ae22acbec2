"""What may be worth a thought: one rule a file, each a row of the articles that advises and accuses nobody."""
