"""The words that Fangan itself prints, in the script of the plan (简体、繁体)."""

from __future__ import annotations

from types import MappingProxyType

TRADITIONAL = MappingProxyType({
    "序号": "序號",
    "重点工作": "重點工作",
    "工作任务": "工作任務",
    "具体内容": "具體內容",
    "牵头单位": "牽頭單位",
    "责任单位": "責任單位",
    "参与单位": "參與單位",
    "完成时限": "完成時限",
    "进度安排": "進度安排",
    "任务分解表": "任務分解表",
    "成果": "成果",
    "截止日期": "截止日期",
    "依据": "依據",
    "本单位职责": "本單位職責",
    "工作任务清单": "工作任務清單",
    "关于印发": "關於印發",
    "的通知": "的通知",
    "现将": "現將",
    "印发给你们，请认真贯彻执行。": "印發給你們，請認真貫徹執行。",
    "附件": "附件",
    "来自": "來自",
    "方案": "方案",
    "包括": "包括",
    "注：": "註：",
    "见": "見",
    "可能涉及": "可能涉及",
    "写的是": "寫的是",
    "还指哪些单位，文件没有写明": "還指哪些單位，文件沒有寫明",
    "没有写明是哪些单位，可能涉及": "沒有寫明是哪些單位，可能涉及",
    "的职能已划入": "的職能已劃入",
})  # fmt: skip


def label(words: str, *, traditional: bool) -> str:
    """`words` in the plan's script; KeyError for words that have no Traditional form here."""
    return TRADITIONAL[words] if traditional else words
