"""dist/: whole files or none, and only what this program made is ever removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.publish.dist import Dist, WriteError, write_file


def test_a_file_that_was_put_is_current_until_its_inputs_change(tmp_path: Path) -> None:
    dist = Dist(tmp_path)
    dist.put("a/b.txt", b"one", "made of one")
    assert dist.is_current("a/b.txt", "made of one")
    assert not dist.is_current("a/b.txt", "made of two")


def test_a_file_that_somebody_changed_or_removed_is_not_current(tmp_path: Path) -> None:
    dist = Dist(tmp_path)
    dist.put("a.txt", b"one", "1")
    (tmp_path / "a.txt").write_bytes(b"changed")
    assert not dist.is_current("a.txt", "1")
    (tmp_path / "a.txt").unlink()
    assert not dist.is_current("a.txt", "1")


def test_the_manifest_is_remembered_by_the_next_build(tmp_path: Path) -> None:
    dist = Dist(tmp_path)
    dist.put("a.txt", b"one", "1")
    dist.save()
    assert Dist(tmp_path).is_current("a.txt", "1")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}', '{"files": {"a": 1}}', "\x00"])
def test_a_damaged_manifest_only_means_that_everything_is_stale(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text)
    assert Dist(tmp_path).files == {}


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "a\\b", "C:a"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not inside"):
        Dist(tmp_path).put(name, b"", "1")


def test_forgetting_removes_the_file_and_its_empty_folder_only(tmp_path: Path) -> None:
    dist = Dist(tmp_path)
    dist.put("a/one.txt", b"1", "1")
    dist.put("b/two.txt", b"2", "2")
    (tmp_path / "b" / "mine.txt").write_text("kept")
    for name in ("a/one.txt", "b/two.txt"):
        dist.forget(name)
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "b" / "mine.txt").read_text() == "kept"


@pytest.mark.parametrize("step", ["fsync", "replace", "fdopen"])
def test_when_writing_fails_the_old_file_stays_and_no_rest_is_left(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    write_file(path, b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    target = "pathlib.Path.replace" if step == "replace" else f"os.{step}"
    monkeypatch.setattr(target, full)
    with pytest.raises(WriteError, match=r"a\.docx"):
        write_file(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_that_is_open_in_word_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", denied)
    with pytest.raises(WriteError, match="请先在 Word、WPS 或 Excel 里关闭它"):
        write_file(tmp_path / "a.docx", b"new")
