"""The checks, a file for each part of the standard; `SUBJECTS` lists them by clause."""
