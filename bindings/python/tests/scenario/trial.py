"""What every command is held to: a dry run that does nothing and tells the truth, refusals that change nothing, records
that replay.
"""
from openitem import CreditAppliedRow, Ledger, OpenItemError

from .text import same


def visible(world):
    """What can be seen of a ledger from outside: digest, last sequence, records."""
    return world.ledger.state_digest(), world.ledger.last_sequence, len(world.log)


def require_unchanged(world, before, by):
    same(f"digest, last sequence and records unchanged by {by}", before, visible(world))


def told(answer):
    """An outcome but what it made, or everything that a refusal says, to be compared."""
    return repr(answer[:5]) if isinstance(answer, tuple) else repr((answer, vars(answer)))


def answer_of(command, dry_run):
    try:
        return command.run(dry_run)
    except OpenItemError as refusal:
        return refusal


def preview(world, command):
    """The outcome or refusal of a dry run."""
    before = visible(world)
    answer = answer_of(command, True)
    require_unchanged(world, before, "a dry run")
    return answer


def execute(world, command):
    """Carries out a command, after a dry run that must have told what happens."""
    planned, before = preview(world, command), visible(world)
    outcome = answer_of(command, False)
    same("as the dry run told", told(planned), told(outcome))
    if isinstance(outcome, OpenItemError):
        require_unchanged(world, before, "a refusal")
        raise outcome
    if outcome.repeated or (outcome.last_sequence is None and not command.info.idempotency_key):
        require_unchanged(world, before, "a command that does nothing")
        return outcome
    now = visible(world)
    same("the records with one more", before[2] + 1, now[2])
    rows = [event.row for event in world.log[before[2]]]
    made = [(row.credit, row.debit, row.amount, row.effective) for row in rows if isinstance(row, CreditAppliedRow)]
    same("the dry run's applications", [row[1:] for row in planned.applications], made)
    if outcome.last_sequence is not None:
        same("sequences that go on without a gap", (before[1] + 1, now[1]), (outcome.first_sequence, outcome.last_sequence))
    return outcome


def require_replay(world):
    """The records, replayed into a fresh ledger with the same settings, give an equal digest."""
    again = Ledger(world.first_settings)
    for record in world.log:
        again.replay(record)
    same("digest and last sequence after replay", visible(world)[:2], (again.state_digest(), again.last_sequence))
    again.verify()
