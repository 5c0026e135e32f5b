"""Which statuses a function may give: what its documentation lists, with sets and rows of batches written out."""


def of_function(manifest, name):
    """The names of constants: {"OI_OK", "OI_NULL_ARGUMENT", ...}."""
    functions = {f["name"]: f for f in manifest["functions"]}
    return set(written_out(functions[name].get("statuses", []), manifest["status_sets"], functions))


def sets(status_sets):
    """Name of a set -> the statuses in it, in the order in which they are told."""
    return {name: list(dict.fromkeys(written_out(members, status_sets, {}))) for name, members in status_sets.items()}


def written_out(outcomes, status_sets, functions):
    for one in outcomes:
        if "as" in one:
            yield from written_out(functions[one["as"]]["statuses"], status_sets, functions)
        elif one["status"].startswith("["):
            yield from written_out(status_sets[one["status"]], status_sets, functions)
        else:
            yield one["status"]
