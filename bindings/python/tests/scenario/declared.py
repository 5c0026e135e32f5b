"""What the package says of its functions and inputs: names and types."""
import __future__

import functools
import inspect
import pathlib
import typing

import openitem
from openitem import Ledger


@functools.lru_cache(None)
def stub():
    """The stub of the extension module, run as if it were one: it has the types of functions that are written in C."""
    path = pathlib.Path(openitem.__file__).with_name("_openitem.pyi")
    told = {"__package__": "openitem", "__name__": "openitem.stub"}
    exec(compile(path.read_text(encoding="utf-8"), path, "exec", __future__.annotations.compiler_flag), told)
    return told


@functools.lru_cache(None)
def fields(kind):
    """{field: type} of an input or a row."""
    return typing.get_type_hints(kind, vars(openitem))


@functools.lru_cache(None)
def parameters(function):
    """{parameter: (type, whether it may be left out)} of a command or query."""
    method = getattr(Ledger, function)
    hints = typing.get_type_hints(method if inspect.isfunction(method) else getattr(stub()["Ledger"], function))
    given = list(inspect.signature(method).parameters.values())[1:]
    return {one.name: (hints[one.name], one.default is not one.empty) for one in given}


def may_be_none(kind):
    return type(None) in typing.get_args(kind)


def alternatives(kind):
    """The types that a Union allows besides None."""
    union = typing.get_origin(kind) is typing.Union
    return [one for one in typing.get_args(kind) if one is not type(None)] if union else [kind]
