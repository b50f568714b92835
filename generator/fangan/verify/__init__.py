"""Reading Word notices back: what stands in a .docx or on its pages, against GB/T 9704-2012, clause by clause."""
