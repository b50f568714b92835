"""The pages of the site: a library becomes HTML, in memory; knows nothing of MkDocs."""
