"""What is computed about each contact: counts, favours, balance, depth. Flags stand one a file in `rules/flags`."""
