using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.FieldOwnership.Schemas;

/// <summary>How a value is owned: whole (scalars, atomic lists, maps and structs) or in parts.</summary>
internal sealed class OwnedValue
{
    private readonly ValueSchema? _message;
    private OwnedType? _type;
    private OwnedKey[]? _keys;

    private OwnedValue(OwnedShape shape, OwnedScalar scalar, bool atomic, OwnedValue? element, ValueSchema? message, string[] keyNames)
    {
        Shape = shape;
        Scalar = scalar;
        Atomic = atomic;
        Element = element;
        KeyNames = keyNames;
        _message = message;
    }

    public OwnedShape Shape { get; }

    public OwnedScalar Scalar { get; }

    /// <summary>A leaf: nothing below it is owned by itself.</summary>
    public bool Atomic { get; }

    public OwnedValue? Element { get; }

    /// <summary>The key fields of a list that merges structs; empty for sets of scalars.</summary>
    public string[] KeyNames { get; }

    public OwnedType Type => _type ??= OwnedType.Of(_message!.Message);

    /// <summary>The key fields sorted by name.</summary>
    public OwnedKey[] Keys => _keys ??= [.. KeyNames.Order(StringComparer.Ordinal).Select(name => OwnedKey.Of(name, Element!._message!.Message))];

    public static OwnedValue Of(TypeSchema type) => Message(ValueSchema.Of(() => type), "");

    public static OwnedValue Of(FieldSchema field) => field.Value.Kind switch
    {
        ValueKind.List => List(field),
        ValueKind.Map => new(OwnedShape.Map, OwnedScalar.Any, field.MapType == "atomic", Of(field.Value.Element!, ""), null, []),
        _ => Of(field.Value, field.MapType),
    };

    private static OwnedValue Of(ValueSchema value, string mapType) => value.Kind switch
    {
        ValueKind.String or ValueKind.Bytes or ValueKind.Duration => Leaf(OwnedScalar.Text),
        ValueKind.Bool => Leaf(OwnedScalar.Bool),
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double => Leaf(OwnedScalar.Number),
        ValueKind.RawExtension or ValueKind.FieldsV1 or ValueKind.Any => new(OwnedShape.Untyped, OwnedScalar.Any, true, null, null, []),
        ValueKind.Message => Message(value, mapType),
        ValueKind.List => new(OwnedShape.List, OwnedScalar.Any, true, Of(value.Element!, ""), null, []),
        ValueKind.Map => new(OwnedShape.Map, OwnedScalar.Any, mapType == "atomic", Of(value.Element!, ""), null, []),
        _ => Leaf(OwnedScalar.Any),
    };

    private static OwnedValue Leaf(OwnedScalar scalar) => new(OwnedShape.Scalar, scalar, true, null, null, []);

    private static OwnedValue Message(ValueSchema value, string mapType)
    {
        // Types with two shapes have no declared type in OpenAPI.
        var type = value.Message;
        return type.Form != TypeForm.Object
            ? new(OwnedShape.Untyped, OwnedScalar.Any, true, null, null, [])
            : new(OwnedShape.Struct, OwnedScalar.Any, mapType.Length > 0 ? mapType == "atomic" : type.MapType == "atomic", null, value, []);
    }

    /// <summary>An undeclared list type follows the patch strategy, as upstream's schema does.</summary>
    private static OwnedValue List(FieldSchema field)
    {
        var element = Of(field.Value.Element!, "");
        var merges = field.PatchStrategy is "merge" or "merge,retainKeys";
        var (atomic, keys) = field.ListType switch
        {
            ListType.Map => (false, field.ListMapKeys),
            ListType.Set => (false, []),
            ListType.Atomic => (true, []),
            _ when merges && field.PatchMergeKey.Length > 0 => (false, new[] { field.PatchMergeKey }),
            _ => (!merges, Array.Empty<string>()),
        };
        return new(OwnedShape.List, OwnedScalar.Any, atomic, element, null, keys);
    }
}
