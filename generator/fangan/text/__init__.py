"""Pure functions on Chinese text: widths, numerals, dates, folding, names. They know nothing of plans."""
