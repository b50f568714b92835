"""Pages are measured with poppler; without it, or with a broken PDF, the reason is told."""

from __future__ import annotations

import pytest

from fangan.publish.page_images import NoPagesError, missing_program, pages_of


def test_without_poppler_the_package_to_install_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fangan.publish.page_images.shutil.which", lambda _: None)
    assert missing_program() == "pdftoppm"
    with pytest.raises(NoPagesError, match="请安装 poppler-utils"):
        pages_of(b"")


@pytest.mark.render
@pytest.mark.xdist_group("render")
@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nbroken"])
def test_a_broken_pdf_is_told(data: bytes) -> None:
    with pytest.raises(NoPagesError, match="页面量不了"):
        pages_of(data)
