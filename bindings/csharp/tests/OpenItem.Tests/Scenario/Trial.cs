namespace OpenItem.Tests.Scenario;

/// <summary>Carries out commands, each tried as a dry run before, and holds them to the laws of every file: a dry run and a
/// refusal change nothing, and a command does what its dry run said.</summary>
internal sealed class Trial(World world)
{
    private (UInt128 Digest, ulong Sequence, int Records) Visible() =>
        (world.Ledger.StateDigest(), world.Ledger.LastSequence, world.Log.Count);

    /// <summary>Does something that must change nothing.</summary>
    internal T Unchanged<T>(string by, Func<T> action)
    {
        var before = Visible();
        var answer = action();
        Mismatch.Unless(before == Visible(), $"digest, last sequence and records unchanged by {by}: {before}", $"{Visible()}");
        return answer;
    }

    internal void RequireReplay()
    {
        using var again = new Ledger(new LedgerOptions { Settings = world.FirstSettings });
        foreach (var record in world.Log) again.Replay(record);
        Mismatch.Unless(again.StateDigest() == world.Ledger.StateDigest() && again.LastSequence == world.Ledger.LastSequence,
            "an equal digest and last sequence after replay", "another");
        again.Verify();
    }

    internal static (T? Done, OpenItemException? Refused) Attempt<T>(Func<T> action)
    {
        try
        {
            return (action(), null);
        }
        catch (OpenItemException refusal)
        {
            return (default, refusal);
        }
    }

    /// <summary>What a dry run says.</summary>
    internal (Outcome? Planned, OpenItemException? Refused) Preview(Command command) =>
        Unchanged("a dry run", () => Attempt(() => command.Run(true)));

    /// <summary>Everything a refusal says, to be compared.</summary>
    private static string Told(OpenItemException? refusal) => refusal is null ? "accepted" : string.Join(" | ",
        refusal.Code, refusal.Entity, refusal.EntityId, refusal.Field, refusal.Position, refusal.Fitting,
        string.Join(",", refusal.Related), refusal.RelatedCount);

    internal Outcome Execute(Command command)
    {
        var (planned, foreseen) = Preview(command);
        var before = Visible();
        var (outcome, refused) = Attempt(() => command.Run(false));
        var now = Visible();
        Mismatch.Unless(Told(foreseen) == Told(refused), $"what the dry run said, {Told(foreseen)}", Told(refused));
        if (outcome is null || planned is null) throw refused!;
        Mismatch.Unless(planned with { Items = outcome.Items, Applications = outcome.Applications } == outcome,
            $"the dry run's outcome, {planned}", $"{outcome}");
        if (outcome.Repeated || (outcome.LastSequence is null && command.Info.IdempotencyKey.Length == 0))
        {
            Mismatch.Unless(before == now, $"nothing changed by a command that does nothing: {before}", $"{now}");
            return outcome;
        }
        Mismatch.Unless(now.Records == before.Records + 1, "one record", $"{now.Records - before.Records} records");
        var made = world.Log[before.Records].Select(happened => happened.Row).OfType<CreditAppliedRow>()
            .Select(row => (row.Credit, row.Debit, row.Amount, row.Effective)).ToList();
        var expected = planned.Applications.Select(row => (row.Credit, row.Debit, row.Amount, row.Effective)).ToList();
        Mismatch.Unless(made.SequenceEqual(expected),
            $"the dry run's applications, {string.Join(" ", expected)}", string.Join(" ", made));
        Mismatch.Unless(outcome.LastSequence is not { } last || (outcome.FirstSequence == before.Sequence + 1 && last == now.Sequence),
            "sequences that go on without a gap", $"{outcome}");
        return outcome;
    }
}
