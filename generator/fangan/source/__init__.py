"""From the bytes of a YAML file to nodes with positions; mistakes of writing explained in Chinese."""
