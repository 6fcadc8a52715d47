using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>Writes one type's definition and notes the types it refers to.</summary>
internal sealed class SchemaWriter(SchemaDialect dialect)
{
    /// <summary>The one kind that upstream declares without omitempty on its metadata.</summary>
    private const string MetadataRequired = "io.k8s.api.core.v1.Event";

    private readonly List<string> _references = [];

    /// <summary>The message types met so far, by name.</summary>
    public Dictionary<string, TypeSchema> Seen { get; } = new(StringComparer.Ordinal);

    private string RefPrefix => dialect == SchemaDialect.V2 ? "#/definitions/" : "#/components/schemas/";

    public List<string> TakeReferences()
    {
        List<string> taken = [.. _references];
        _references.Clear();
        return taken;
    }

    public TreeMap Type(TypeSchema type)
    {
        var map = new TreeMap();
        Put(map, "description", type.Description);
        if (type.Form != TypeForm.Object)
        {
            return map;
        }

        var properties = new TreeMap();
        foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            properties[field.Name] = Field(field);
        }

        if (properties.Count > 0)
        {
            map["properties"] = properties;
        }

        var required = type.Fields.Where(field => field.Required || (field.Name == "metadata" && type.OpenApiName == MetadataRequired)).Select(field => TreeScalar.Of(field.Name)).ToList();
        if (required.Count > 0)
        {
            map["required"] = new TreeList(required);
        }

        map["type"] = TreeScalar.Of("object");
        Put(map, "x-kubernetes-map-type", type.MapType);
        if (SchemaUnions.Of(type.OpenApiName) is { } unions)
        {
            map["x-kubernetes-unions"] = unions;
        }

        return map;
    }

    private TreeMap Field(FieldSchema field)
    {
        var map = Value(field.Value, field.Description, DefaultOf(field));
        if (field.Enum.Length > 0)
        {
            var holder = field.Value.Kind switch { ValueKind.List => (TreeMap)map["items"]!, ValueKind.Map => (TreeMap)map["additionalProperties"]!, _ => map };
            holder["enum"] = new TreeList(field.Enum.Select(TreeScalar.Of));
        }

        if (field.ListMapKeys.Length > 0)
        {
            map["x-kubernetes-list-map-keys"] = new TreeList(field.ListMapKeys.Select(TreeScalar.Of));
        }

        if (field.ListType != ListType.None)
        {
            Put(map, "x-kubernetes-list-type", field.ListType.ToString().ToLowerInvariant());
        }

        Put(map, "x-kubernetes-map-type", field.MapType);
        Put(map, "x-kubernetes-patch-merge-key", field.PatchMergeKey);
        Put(map, "x-kubernetes-patch-strategy", field.PatchStrategy);
        if (map.Count > 1 && map.Find("$ref") is { } reference && dialect == SchemaDialect.V3)
        {
            // OpenAPI 3.0 knows nothing beside $ref.
            map.Remove("$ref");
            map["allOf"] = new TreeList([Single("$ref", reference)]);
        }

        return map;
    }

    /// <summary>Defaults are part of OpenAPI v3 alone: the declared one, else the zero value of what always prints.</summary>
    private Tree? DefaultOf(FieldSchema field)
    {
        if (dialect == SchemaDialect.V2)
        {
            return null;
        }

        return field.Default.Length > 0 ? Tree.Parse(System.Text.Encoding.UTF8.GetBytes(field.Default))
            : field.Pointer ? null
            : field.Value.Kind == ValueKind.Message ? Zero(field.Value)
            : field.OmitEmpty ? null
            : Zero(field.Value);
    }

    private static Tree? Zero(ValueSchema value) => value.Kind switch
    {
        ValueKind.Message => value.Message.Form == TypeForm.Object ? new TreeMap() : null,
        ValueKind.String => TreeScalar.Of(""),
        ValueKind.Bool => TreeScalar.False,
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double => TreeScalar.Of(0),
        _ => null,
    };

    private TreeMap Value(ValueSchema value, string description, Tree? standard)
    {
        var map = new TreeMap();
        Put(map, "description", description);
        if (standard is not null)
        {
            map["default"] = standard;
        }

        switch (value.Kind)
        {
            case ValueKind.String:
                Put(map, "type", "string");
                break;
            case ValueKind.Bool:
                Put(map, "type", "boolean");
                break;
            case ValueKind.Int32 or ValueKind.Int64:
                Put(map, "format", value.Kind == ValueKind.Int32 ? "int32" : "int64");
                Put(map, "type", "integer");
                break;
            case ValueKind.Double:
                Put(map, "format", "double");
                Put(map, "type", "number");
                break;
            case ValueKind.Bytes:
                Put(map, "format", "byte");
                Put(map, "type", "string");
                break;
            case ValueKind.List:
                map["items"] = Element(value.Element!);
                Put(map, "type", "array");
                break;
            case ValueKind.Map:
                map["additionalProperties"] = Element(value.Element!);
                Put(map, "type", "object");
                break;
            default:
                map["$ref"] = TreeScalar.Of(RefPrefix + Refer(value));
                break;
        }

        return map;
    }

    private TreeMap Element(ValueSchema element)
    {
        var map = Value(element, "", dialect == SchemaDialect.V2 ? null : Zero(element));
        if (map.Count > 1 && map.Find("$ref") is { } reference)
        {
            map.Remove("$ref");
            map["allOf"] = new TreeList([Single("$ref", reference)]);
        }

        return map;
    }

    private string Refer(ValueSchema value)
    {
        var name = SpecialSchemas.NameOf(value.Kind);
        if (name is null)
        {
            name = value.Message.OpenApiName;
            Seen[name] = value.Message;
        }

        _references.Add(name);
        return name;
    }

    private static TreeMap Single(string key, Tree value)
    {
        var map = new TreeMap();
        map[key] = value;
        return map;
    }

    private static void Put(TreeMap map, string key, string value)
    {
        if (value.Length > 0)
        {
            map[key] = TreeScalar.Of(value);
        }
    }
}
