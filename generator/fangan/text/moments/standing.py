"""Words for what never ends (长期坚持, 持续推进, 常态化开展) and for what is done at once (立行立改)."""

from __future__ import annotations

TAIL = r"[^\d，,。；;、：:并且至到“”《》（）()\s每]{0,6}"
"""What is to go on, up to the next part of the sentence: 长期坚持并于6月底前总结."""
LONG = r"长期|持续|常态化?|常年|经常性|贯穿(?:全年|始终|全过程)|常抓不懈|长抓不懈|坚持不懈|久久为功"
ALL_YEAR = r"全年(?=$|[，,。；;、）)]|坚持|开展|推进|实施|抓好)"
PATTERN = rf"(?:{LONG}|{ALL_YEAR}){TAIL}"
AT_ONCE = r"立行立改|即知即改|立知立改|立查立改|边查边改|立即(?:整改|执行|办理|落实|完成)?|即时办理"
