"""What no file tells: paper, print and binding (GB/T 9704-2012 4, 6), and what other rules govern (9, 11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fangan.verify.facts import Facts
from fangan.verify.result import Verdict, unknown
from fangan.verify.subject import Subject, always


def _says(why: str, wanted: str) -> Callable[[Facts], Iterator[Verdict]]:
    def check(_: Facts) -> Iterator[Verdict]:
        yield unknown("", why, wanted)

    return check


PAPER = Subject("4", "用纸", always, (_says("纸的定量、白度等在文件里看不出", "60–80 g/m²，白度 80%–90%"),))
PRINT = Subject("6", "制版、印刷、装订", always, (_says("要看印出来的纸", "双面印刷，左侧装订，误差不超过 1–4 mm"),))
SEAL = Subject("7.3.5", "印章", always, (_says("印章是印后加盖的", "红色，端正居中下压署名和日期"),))
SIGNS = Subject("9", "单位、标点、数字", always, (_says("由人审读", "GB 3100、GB/T 15834、GB/T 15835"),))
SAMPLES = Subject("11", "式样", always, (_says("各式样的尺寸已在上面逐项检查", "与标准的图一致"),))
