using Kubestrel.Codecs.FieldOwnership.Schemas;

namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>Makes the declared fields on the way to a member members themselves (not map keys or list elements).</summary>
internal static class NamedFields
{
    public static FieldSet AsMembers(FieldSet set, OwnedValue? type)
    {
        var result = new FieldSet();
        foreach (var entry in set.Entries)
        {
            var field = type?.Shape == OwnedShape.Struct && entry.Element.Kind == PathKind.Field ? type.Type.Find(entry.Element.Text) : null;
            var children = entry.Children is null ? null : AsMembers(entry.Children, field?.Value ?? type?.Element);
            result.Append(new(entry.Element, entry.Member || (field is not null && children is not null), children));
        }

        return result;
    }
}
