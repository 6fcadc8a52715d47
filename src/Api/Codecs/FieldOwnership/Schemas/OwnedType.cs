using System.Collections.Concurrent;
using System.Text;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.FieldOwnership.Schemas;

/// <summary>A message type prepared for ownership: its fields in JSON order with their path elements. Made once for each type.</summary>
internal sealed class OwnedType
{
    private static readonly ConcurrentDictionary<TypeSchema, OwnedType> Known = new();
    private readonly Dictionary<string, OwnedField> _byName;

    private OwnedType(TypeSchema schema)
    {
        Fields = [.. schema.Fields.Select((field, position) => new OwnedField(field, position))];
        _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    public OwnedField[] Fields { get; }

    public static OwnedType Of(TypeSchema schema) => Known.GetOrAdd(schema, static schema => new OwnedType(schema));

    public OwnedField? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The field of this JSON name; looks from a position on, since members come in the fields' order.</summary>
    public OwnedField? Find(ReadOnlySpan<byte> name, int from)
    {
        for (var i = from; i < Fields.Length; i++)
        {
            if (name.SequenceEqual(Fields[i].Utf8Name))
            {
                return Fields[i];
            }
        }

        return Find(Encoding.UTF8.GetString(name));
    }
}
