"""What enumerations have in common."""
import enum


class Word(enum.IntEnum):
    """A number of the library's that has a word: str(ItemKind.CREDIT_MEMO) is "credit_memo"."""

    def __str__(self) -> str:
        return self.name.lower()

    def __format__(self, form: str) -> str:
        """As a word; as a number where the form asks for one: f"{kind:d}"."""
        return int.__format__(self, form) if form.endswith("d") else format(str(self), form)
