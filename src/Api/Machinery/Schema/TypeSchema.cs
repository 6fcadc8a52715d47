using System.Collections.Frozen;

namespace Kubestrel.Machinery.Schema;

/// <summary>A message type: its fields in JSON order and by name.</summary>
public sealed class TypeSchema
{
    private readonly FrozenDictionary<string, FieldSchema> _byName;

    public TypeSchema(string name, string openApiName, FieldSchema[] fields)
    {
        Name = name;
        OpenApiName = openApiName;
        Fields = fields;
        _byName = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>The name of its OpenAPI definition, "io.k8s.api.core.v1.Pod".</summary>
    public string OpenApiName { get; }

    public IReadOnlyList<FieldSchema> Fields { get; }

    public string Description { get; init; } = "";

    /// <summary>"atomic" when server-side apply owns the whole value; else empty.</summary>
    public string MapType { get; init; } = "";

    public TypeForm Form { get; init; }

    public FieldSchema? Find(string name) => _byName.GetValueOrDefault(name);
}
