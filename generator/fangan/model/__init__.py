"""What plans, units and notices are; how they are read from nodes; the library that links them."""
