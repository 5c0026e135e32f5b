namespace OpenItem.Tests.Scenario;

/// <summary>Carries out commands, each tried as a dry run before, and holds them to the laws of every file: a dry run and a
/// refusal change nothing, and a command does what its dry run said.</summary>
internal sealed class Trial(World world)
{
    internal (UInt128 Digest, ulong Sequence, int Records) Visible() =>
        (world.Ledger.StateDigest(), world.Ledger.LastSequence, world.Log.Count);

    internal void RequireUnchanged((UInt128, ulong, int) before, string by)
    {
        if (before != Visible())
            throw new Mismatch($"digest, last sequence and records unchanged by {by}: {before}", $"{Visible()}");
    }

    internal void RequireReplay()
    {
        using var again = new Ledger(new LedgerOptions { Settings = world.FirstSettings });
        foreach (var record in world.Log) again.Replay(record);
        if (again.StateDigest() != world.Ledger.StateDigest() || again.LastSequence != world.Ledger.LastSequence)
            throw new Mismatch("an equal digest and last sequence after replay", "another");
        again.Verify();
    }

    private static (Outcome? Done, OpenItemException? Refused) Attempt(Command command, bool dryRun)
    {
        try
        {
            return (command.Run(dryRun), null);
        }
        catch (OpenItemException refusal)
        {
            return (null, refusal);
        }
    }

    /// <summary>What a dry run says.</summary>
    internal (Outcome? Planned, OpenItemException? Refused) Preview(Command command)
    {
        var before = Visible();
        var answer = Attempt(command, dryRun: true);
        RequireUnchanged(before, "a dry run");
        return answer;
    }

    /// <summary>Everything a refusal says, to be compared.</summary>
    private static string Told(OpenItemException? refusal) => refusal is null ? "accepted" : string.Join(" | ",
        refusal.Code, refusal.Entity, refusal.EntityId, refusal.Field, refusal.Position, refusal.Fitting,
        string.Join(",", refusal.Related), refusal.RelatedCount);

    internal Outcome Execute(Command command)
    {
        var (planned, foreseen) = Preview(command);
        var before = Visible();
        var (outcome, refused) = Attempt(command, dryRun: false);
        if (Told(foreseen) != Told(refused)) throw new Mismatch($"what the dry run said, {Told(foreseen)}", Told(refused));
        if (refused is not null) RequireUnchanged(before, "a refusal");
        if (outcome is null || planned is null) throw refused!;
        if (planned with { Items = outcome.Items, Applications = outcome.Applications } != outcome)
            throw new Mismatch($"the dry run's outcome, {planned}", $"{outcome}");
        if (outcome.Repeated || (outcome.LastSequence is null && command.Info.IdempotencyKey.Length == 0))
            RequireUnchanged(before, "a command that does nothing");
        else
            RequireOneRecord(planned, outcome, before);
        return outcome;
    }

    private void RequireOneRecord(Outcome planned, Outcome outcome, (UInt128, ulong Sequence, int Records) before)
    {
        var now = Visible();
        if (now.Records != before.Records + 1) throw new Mismatch("one record", $"{now.Records - before.Records} records");
        var made = world.Log[before.Records].Select(happened => happened.Row).OfType<CreditAppliedRow>()
            .Select(row => (row.Credit, row.Debit, row.Amount, row.Effective)).ToList();
        var expected = planned.Applications.Select(row => (row.Credit, row.Debit, row.Amount, row.Effective)).ToList();
        if (!made.SequenceEqual(expected))
            throw new Mismatch($"the dry run's applications, {string.Join(" ", expected)}", string.Join(" ", made));
        if (outcome.LastSequence is { } last && (outcome.FirstSequence != before.Sequence + 1 || last != now.Sequence))
            throw new Mismatch("sequences that go on without a gap", $"{outcome}");
    }
}
