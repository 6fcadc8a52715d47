namespace Kubestrel.Codecs.FieldOwnership.Managers;

/// <summary>What tells two managed fields entries apart. The apiVersion is empty for appliers, who keep one entry across versions.</summary>
internal readonly record struct ManagerId(string Manager, string Operation, string ApiVersion, string Subresource) : IComparable<ManagerId>
{
    public const string Apply = "Apply";
    public const string Update = "Update";

    public static ManagerId Of(ManagedFieldsEntry entry) =>
        new(entry.Manager, entry.Operation, entry.Operation == Apply ? "" : entry.ApiVersion, entry.Subresource);

    public int CompareTo(ManagerId other)
    {
        var order = string.CompareOrdinal(Manager, other.Manager);
        order = order != 0 ? order : string.CompareOrdinal(Operation, other.Operation);
        order = order != 0 ? order : string.CompareOrdinal(ApiVersion, other.ApiVersion);
        return order != 0 ? order : string.CompareOrdinal(Subresource, other.Subresource);
    }

    /// <summary>As conflicts name it.</summary>
    public override string ToString()
    {
        var text = GoString.Quote(Manager);
        if (Subresource.Length > 0)
        {
            text += " with subresource " + GoString.Quote(Subresource);
        }

        return Operation == Update ? $"{text} using {ApiVersion}" : text;
    }
}
