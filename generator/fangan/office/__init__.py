"""What Word and Excel files have in common: the package they are."""
