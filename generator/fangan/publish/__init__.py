"""Reading the project folder and writing dist/: the only room that touches files."""
