namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>Keeps writes that change nothing from changing timestamps.</summary>
public static class ManagedFieldsTimes
{
    /// <summary>
    /// The new object with the old one's entry times when nothing but these times differs: such a write is then no write at all.
    /// </summary>
    public static MetaObject KeepWhenUnchanged(MetaObject updated, MetaObject old)
    {
        var (entries, before) = (updated.Metadata.ManagedFields, old.Metadata.ManagedFields);
        if (entries.Count == 0 || entries.Count != before.Count)
        {
            return updated;
        }

        var timesDiffer = false;
        for (var i = 0; i < entries.Count; i++)
        {
            timesDiffer |= entries[i].Time != before[i].Time;
            if (entries[i] with { Time = null } != before[i] with { Time = null })
            {
                return updated;
            }
        }

        if (!timesDiffer)
        {
            return updated;
        }

        var restored = updated with { Metadata = updated.Metadata with { ManagedFields = before } };
        return restored.Equals(old) ? restored : updated;
    }
}
