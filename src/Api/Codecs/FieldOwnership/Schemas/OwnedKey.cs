using System.Text;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.FieldOwnership.Schemas;

/// <summary>A key field of a list of structs.</summary>
/// <param name="Default">JSON text of the value an element without the field counts as having; null when the field must be given.</param>
internal sealed record OwnedKey(string Name, byte[] Utf8Name, string? Default)
{
    public static OwnedKey Of(string name, TypeSchema element)
    {
        var field = element.Find(name);
        var value = field is null ? null
            : field.Default.Length > 0 ? field.Default
            : field.OmitEmpty || field.Pointer ? null
            : field.Value.Kind switch
            {
                ValueKind.String => "\"\"",
                ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double => "0",
                ValueKind.Bool => "false",
                _ => null,
            };
        return new(name, Encoding.UTF8.GetBytes(name), value);
    }
}
