"""Word files: templates in docxtpl's syntax run by one engine, and the blocks whose geometry code owns."""
