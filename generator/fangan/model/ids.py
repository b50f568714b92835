"""The ids (标识) of units and collectives: they become addresses and file names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from fangan.text.names import pinyin_id, short_hash


@dataclass(frozen=True, eq=False)
class Ids:
    """The ids of `names`: as given, else from a name's pinyin.

    They are derived when the first is asked for: a notice needs none, and the dictionary of pinyin loads slowly.
    """

    names: Collection[str]
    given: Mapping[str, str] = field(default_factory=dict)
    taken: Callable[[], Iterable[str]] = tuple
    """Ids of others that none of these may equal."""

    def of(self, name: str) -> str:
        """The id of one name."""
        return self.given.get(name) or self._derived[name]

    @cached_property
    def _derived(self) -> dict[str, str]:
        rest = (name for name in self.names if name not in self.given)
        return derived_ids(rest, (*self.given.values(), *self.taken()))


def derived_ids(names: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """An id for each name, from its pinyin; names that sound alike get a hash, whatever their order."""
    spelled = {name: pinyin_id(name) for name in names}
    used = Counter(map(str.casefold, [*spelled.values(), *taken]))
    return {name: f"{id_}-{short_hash(name, 6)}" if used[id_.casefold()] > 1 else id_ for name, id_ in spelled.items()}
