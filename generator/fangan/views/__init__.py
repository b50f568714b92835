"""Pure projections of plans: what is printed, in which order, under which number."""
