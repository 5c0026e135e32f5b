"""Which statuses a function may give: what its documentation lists, with sets and rows of batches written out."""


def of_function(manifest, name):
    """The names of constants: {"OI_OK", "OI_NULL_ARGUMENT", ...}."""
    functions = {f["name"]: f for f in manifest["functions"]}
    found, pending = set(), list(functions[name].get("statuses", []))
    while pending:
        one = pending.pop()
        if "as" in one:
            pending += functions[one["as"]]["statuses"]
        elif one["status"].startswith("["):
            pending += manifest["status_sets"][one["status"]]
        else:
            found.add(one["status"])
    return found
