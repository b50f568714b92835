"""Excel files of tables."""
