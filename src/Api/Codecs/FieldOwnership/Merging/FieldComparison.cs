using Kubestrel.Codecs.FieldOwnership.Sets;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>Which fields a new object has more, less and otherwise than the old one; no field is in two of the sets.</summary>
internal sealed record FieldComparison(FieldSet Added, FieldSet Modified, FieldSet Removed)
{
    public bool IsSame => Added.IsEmpty && Modified.IsEmpty && Removed.IsEmpty;

    /// <summary>Without the fields that the request cannot set (a status sent to the main resource).</summary>
    public FieldComparison Without(FieldSet reset) =>
        reset.IsEmpty ? this : new(Added.ExceptTrees(reset), Modified.ExceptTrees(reset), Removed.ExceptTrees(reset));
}
