"""How an input comes to be: a frozen dataclass, whose fields the extension module keeps and reads."""
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as described
else:
    import dataclasses
    import inspect

    from . import _openitem as raw

    def described(frozen):
        """Fields, comparison and representation are those of a dataclass; the constructor and where the values lie are
        the module's.
        """
        def decorate(kind):
            made = dataclasses.dataclass(frozen=frozen, init=False)(kind)
            fields = dataclasses.fields(made)
            for field in fields:
                delattr(made, field.name)  # the member of the base class is behind it
            made.__signature__ = inspect.Signature([
                inspect.Parameter(field.name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=field.default,
                                  annotation=field.type) for field in fields])
            raw.adopt(made.__base__.__name__, made, tuple(field.default for field in fields))
            return made
        return decorate

__all__ = ["described"]
