using System.Text;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.FieldOwnership.Schemas;

internal sealed class OwnedField(FieldSchema schema, int position)
{
    private OwnedValue? _value;

    public string Name { get; } = schema.Name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(schema.Name);

    public int Position { get; } = position;

    public PathElement Element { get; } = FieldNames.Get(Encoding.UTF8.GetBytes(schema.Name));

    public OwnedValue Value => _value ??= OwnedValue.Of(schema);
}
