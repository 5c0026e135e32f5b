using System;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Journals and snapshots as bytes.</summary>
public static unsafe class Journal
{
    /// <summary>Takes the personal parts (names, notes, reasons) out of whole records or a snapshot, in place. Figures,
    /// sequences and the chain stay as they are; replay gives empty texts.</summary>
    /// <returns>The bytes that are left, at the front.</returns>
    public static Span<byte> ErasePersonal(Span<byte> bytes)
    {
        var error = oi_error.Make();
        nuint left = 0;
        fixed (byte* first = bytes)
            Errors.Check(Raw.oi_journal_erase_personal(first, (nuint)bytes.Length, &left, &error), &error);
        return bytes[..(int)left];
    }
}
