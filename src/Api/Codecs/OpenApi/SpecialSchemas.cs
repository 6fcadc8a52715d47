using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>The definitions of types that are no messages.</summary>
internal static class SpecialSchemas
{
    private const string Machinery = "io.k8s.apimachinery.pkg.";
    private const string Json = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON";

    public static string? NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Quantity => Machinery + "api.resource.Quantity",
        ValueKind.IntOrString => Machinery + "util.intstr.IntOrString",
        ValueKind.Time => Machinery + "apis.meta.v1.Time",
        ValueKind.MicroTime => Machinery + "apis.meta.v1.MicroTime",
        ValueKind.Duration => Machinery + "apis.meta.v1.Duration",
        ValueKind.RawExtension => Machinery + "runtime.RawExtension",
        ValueKind.FieldsV1 => Machinery + "apis.meta.v1.FieldsV1",
        ValueKind.Any => Json,
        _ => null,
    };

    /// <summary>The definition; null when the name is a message's.</summary>
    public static TreeMap? Write(string name, SchemaDialect dialect) => name switch
    {
        Machinery + "api.resource.Quantity" => dialect == SchemaDialect.V2 ? Of("string") : OneOf("", "string", "number"),
        Machinery + "util.intstr.IntOrString" => dialect == SchemaDialect.V2 ? Of("string", "int-or-string") : OneOf("int-or-string", "integer", "string"),
        Machinery + "apis.meta.v1.Time" or Machinery + "apis.meta.v1.MicroTime" => Of("string", "date-time"),
        Machinery + "apis.meta.v1.Duration" => Of("string"),
        Machinery + "runtime.RawExtension" or Machinery + "apis.meta.v1.FieldsV1" or Machinery + "apis.meta.v1.Patch" => Of("object"),
        Json => new TreeMap(),
        _ => null,
    };

    private static TreeMap Of(string type, string format = "")
    {
        var map = new TreeMap();
        if (format.Length > 0)
        {
            map["format"] = TreeScalar.Of(format);
        }

        map["type"] = TreeScalar.Of(type);
        return map;
    }

    private static TreeMap OneOf(string format, params string[] types)
    {
        var map = new TreeMap();
        if (format.Length > 0)
        {
            map["format"] = TreeScalar.Of(format);
        }

        map["oneOf"] = new TreeList(types.Select(type => Of(type)));
        return map;
    }
}
