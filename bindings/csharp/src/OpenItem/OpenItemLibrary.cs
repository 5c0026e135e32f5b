using System.Collections.Generic;
using System.Text;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>The library itself: version, features, the words for statuses and kinds.</summary>
public static unsafe class OpenItemLibrary
{
    /// <summary>The library's version.</summary>
    public static string Version => Lift.Text(Raw.oi_version());

    /// <summary>The level of its binary interface. 0: it may still change.</summary>
    public static int AbiLevel => (int)Raw.oi_abi_level();

    /// <summary>Version, compiler and build kind in one line, for a bug report.</summary>
    public static string BuildInfo => Lift.Text(Raw.oi_build_info());

    /// <summary>Whether the library can do something: "ledger", "batch", "events", "reports", "explain".</summary>
    public static bool HasFeature(string name)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(name + "\0")) return Raw.oi_has_feature(text) != 0;
    }

    /// <summary>In order of precedence: of several reasons to refuse, the earlier one is reported.</summary>
    public static IReadOnlyList<Status> Statuses()
    {
        var found = new Status[Raw.oi_status_count()];
        for (var i = 0; i < found.Length; ++i) found[i] = (Status)Raw.oi_status_at((nuint)i);
        return found;
    }

    /// <summary>The word for a status, the same in every language: "exceeds_open".</summary>
    public static string Name(Status status) => Lift.Text(Raw.oi_status_name((int)status));

    /// <summary>One English sentence for a status, without the particulars.</summary>
    public static string Message(Status status) => Lift.Text(Raw.oi_status_message((int)status));

    /// <summary>The word for a kind of item: "credit_memo".</summary>
    public static string Name(ItemKind kind) => Lift.Text(Raw.oi_item_kind_name((int)kind));

    /// <summary>The word for an item's status: "partly_paid".</summary>
    public static string Name(ItemStatus status) => Lift.Text(Raw.oi_item_status_name((int)status));
}
