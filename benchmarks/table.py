"""A table of 300 rows and 6 columns: `python -m benchmarks.table`."""

from __future__ import annotations

import io
import random
import tempfile
import zipfile
from pathlib import Path

from benchmarks.harness import ROUNDS, Result, compare, cpu
from benchmarks.peers import DOCUMENT, DOCXTPL, TEMPLATES, check_alike, with_docxtpl
from benchmarks.samples import DEADLINES, THINGS, UNITS, VERBS, words
from fangan.views.table import Column, Table
from fangan.word.engine import WordTemplate
from fangan.word.table import TABLE_TEMPLATE, table_file

ROWS, CONTENT = 300, 40
COLUMNS = tuple(
    Column(heading, width)
    for heading, width in (("序号", 12), ("工作任务", 40), ("具体内容", 110), ("牵头单位", 26), ("责任单位", 40), ("完成时限", 28))
)  # fmt: skip
TITLE = "2026年示例县重点任务分解表"


def sample_table() -> Table:
    """The table, made up from a seed."""
    chance = random.Random(0)
    return _table(tuple(_row(chance, index) for index in range(1, ROWS + 1)))


def _row(chance: random.Random, index: int) -> tuple[str, ...]:
    title = chance.choice(VERBS) + chance.choice(THINGS)
    others = "、".join(chance.sample(UNITS, 3))
    return (str(index), title, words(chance, CONTENT), chance.choice(UNITS), others, chance.choice(DEADLINES))


def _table(rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(TITLE, COLUMNS, rows, (), tuple(row[0] for row in rows))


def looped_template(data: bytes) -> bytes:
    """Our table of one row turned into a template of docxtpl: {%tr for %}, the row, {%tr endfor %}."""
    names = tuple(f"{{{{ row[{index}] }}}}" for index in range(len(COLUMNS)))
    made = table_file(_table((names,)), WordTemplate(TABLE_TEMPLATE, data))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[DOCUMENT] = _looped(parts[DOCUMENT].decode()).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _looped(document: str) -> str:
    start = document.rindex("<w:tr>")
    end = document.index("</w:tr>", start) + len("</w:tr>")
    row = document[start:end]
    tags = (row.replace("{{ row[0] }}", f"{{%tr {tag} %}}") for tag in ("for row in rows", "endfor"))
    first, last = (tag.replace("{{", "").replace("}}", "") for tag in tags)
    return document[:start] + first + row + last + document[end:]


def main(rounds: int = ROUNDS) -> list[Result]:
    """Ours from the table's texts, docxtpl's from the same texts."""
    data = (TEMPLATES / TABLE_TEMPLATE).read_bytes()
    template, made = WordTemplate(TABLE_TEMPLATE, data), sample_table()
    context = {"rows": [list(row) for row in made.rows]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "looped.docx"
        path.write_bytes(looped_template(data))
        check_alike(table_file(made, template), with_docxtpl(path, context))
        ours = cpu(lambda: table_file(made, template))
        peer = cpu(lambda: with_docxtpl(path, context))
        return [compare("table, 300 rows x 6 columns", ours, peer, peer_name=DOCXTPL, rounds=rounds)]


if __name__ == "__main__":
    main()
