"""The command `fangan`: parse, call one function, print."""
