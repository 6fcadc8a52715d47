using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.Patches;

/// <summary>What a strategic merge patch knows about the place it is at: a struct's fields, or a map, or nothing.</summary>
internal readonly record struct PatchSchema(TypeSchema? Type, string Kind)
{
    public static PatchSchema Of(TypeSchema type) => new(type, "struct");

    /// <summary>The field's value, strategy ("merge", "replace" or empty) and merge key. Throws for a field the type lacks.</summary>
    public (PatchSchema Value, string Strategy, string MergeKey) Field(string name)
    {
        if (Type is null)
        {
            throw new StrategicPatchException(500, "merging an object in json but data type is not struct, instead is: " + Kind);
        }

        var field = Type.Find(name) ?? throw new StrategicPatchException(500, $"unable to find api field in struct {Type.Name} for the json field {GoString.Quote(name)}");
        var strategies = field.PatchStrategy.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var strategy = Array.Find(strategies, strategy => strategy != "retainKeys") ?? "";
        return (Of(field.Value.Kind == ValueKind.List ? field.Value.Element! : field.Value), strategy, field.PatchMergeKey);
    }

    private static PatchSchema Of(ValueSchema value) => value.Kind switch
    {
        ValueKind.Message => new(value.Message, "struct"),
        ValueKind.Map => new(null, "map"),
        ValueKind.List => new(null, "slice"),
        ValueKind.RawExtension or ValueKind.FieldsV1 or ValueKind.Any => new(null, "struct"),
        _ => new(null, value.Kind.ToString().ToLowerInvariant()),
    };
}
