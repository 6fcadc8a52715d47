using System.Text.Json;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership.Managers;

/// <summary>metadata.managedFields in workable form.</summary>
internal sealed class ManagedFields
{
    private const string FieldsType = "FieldsV1";

    public Dictionary<ManagerId, ManagedSet> Sets { get; } = [];

    /// <summary>Reads the entries; null and upstream's text when one is not understood.</summary>
    public static ManagedFields? Read(ValueList<ManagedFieldsEntry> entries, out string error)
    {
        var managed = new ManagedFields();
        error = "";
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            error = entry.Operation is not (ManagerId.Apply or ManagerId.Update) ? "operation must be `Apply` or `Update`"
                : entry.ApiVersion.Length == 0 ? "apiVersion must not be empty"
                : entry.FieldsType.Length == 0 ? $"missing fieldsType in managed fields entry {i}"
                : entry.FieldsType != FieldsType ? $"invalid fieldsType {GoString.Quote(entry.FieldsType)} in managed fields entry {i}"
                : "";
            if (error.Length > 0 || !TryRead(entry, out var set, out error))
            {
                return null;
            }

            managed.Sets[ManagerId.Of(entry)] = new(set, entry.ApiVersion, entry.Operation == ManagerId.Apply, entry.Time, entry.FieldsV1);
        }

        return managed;
    }

    /// <summary>The entries in upstream's order: appliers first, then by time, manager, version and subresource.</summary>
    public ValueList<ManagedFieldsEntry> Write()
    {
        if (Sets.Count == 0)
        {
            return default;
        }

        var entries = new ManagedFieldsEntry[Sets.Count];
        var count = 0;
        foreach (var (id, set) in Sets)
        {
            entries[count++] = ManagedFieldsEntry.Empty with
            {
                Manager = id.Manager,
                Operation = set.Applied ? ManagerId.Apply : id.Operation,
                ApiVersion = set.ApiVersion,
                Time = set.Time,
                FieldsType = FieldsType,
                FieldsV1 = set.Encoded.IsNull ? FieldSetJson.Write(set.Fields) : set.Encoded,
                Subresource = id.Subresource,
            };
        }

        Array.Sort(entries, static (left, right) =>
        {
            var order = string.CompareOrdinal(left.Operation, right.Operation);
            order = order != 0 ? order : Seconds(left.Time).CompareTo(Seconds(right.Time));
            order = order != 0 ? order : string.CompareOrdinal(left.Manager, right.Manager);
            order = order != 0 ? order : string.CompareOrdinal(left.ApiVersion, right.ApiVersion);
            return order != 0 ? order : string.CompareOrdinal(left.Subresource, right.Subresource);
        });
        return ValueList.Create(entries);
    }

    /// <summary>Puts a set in place; an empty one ends the manager's entry.</summary>
    public void Put(ManagerId id, ManagedSet set)
    {
        if (set.Fields.IsEmpty)
        {
            Sets.Remove(id);
        }
        else
        {
            Sets[id] = set;
        }
    }

    /// <summary>Unix seconds; 0 where unset.</summary>
    internal static long Seconds(Time? time) => time is { IsZero: false } set ? set.Value.ToUnixTimeSeconds() : 0;

    private static bool TryRead(ManagedFieldsEntry entry, out FieldSet set, out string error)
    {
        error = "";
        set = FieldSet.Empty;
        if (entry.FieldsV1.IsNull)
        {
            return true;
        }

        try
        {
            set = FieldSetJson.Read(entry.FieldsV1.Span);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or JsonFormatException)
        {
            error = $"error decoding versioned set from {entry.Manager}: error decoding set: {exception.Message}";
            return false;
        }
    }
}
