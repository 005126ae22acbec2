"""The ledger: letters, acts and decisions as they were seen, how far reading got, and what waits to be sent."""
