"""What is read from and changed in a PDF."""

from __future__ import annotations

from fangan.publish.pdf_file import embedded_fonts, undated


def pdf(page: bytes, *, seconds: int, mark: bytes) -> bytes:
    """The parts of a PDF of LibreOffice that tell when it was made."""
    dated = b"<</Producer<FEFF>\n/CreationDate(D:202611220209%02dZ')>>" % seconds
    identity = b"/ID [ <" + mark * 32 + b">\n<" + mark * 32 + b"> ]\n/DocChecksum /" + mark * 32
    return page + dated + identity


def test_the_time_of_making_leaves_no_trace() -> None:
    assert undated(pdf(b"page", seconds=1, mark=b"A")) == undated(pdf(b"page", seconds=2, mark=b"B"))


def test_different_pages_keep_different_identifiers() -> None:
    one, other = (undated(pdf(page, seconds=1, mark=b"A"))[4:] for page in (b"page", b"leaf"))
    assert one != other


def test_no_byte_moves_because_a_pdf_counts_them() -> None:
    before = pdf(b"page", seconds=1, mark=b"A")
    assert len(undated(before)) == len(before)
    assert undated(before).startswith(b"page<</Producer<FEFF>")


def test_fonts_are_named_without_the_mark_of_a_subset() -> None:
    found = embedded_fonts(b"/FontName/BAAAAA+FandolFang-Regular\n<</FontName /SimSun>> /FontName/ABCDEF+My#20Font/X")
    assert found == {"FandolFang-Regular", "SimSun", "My Font"}
