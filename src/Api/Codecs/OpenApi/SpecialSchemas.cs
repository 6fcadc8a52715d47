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
    public static TreeMap? Write(string name, SchemaDialect dialect)
    {
        var definition = Form(name, dialect);
        if (definition is not null && DescriptionOf(name) is { Length: > 0 } description)
        {
            definition["description"] = TreeScalar.Of(description);
        }

        return definition;
    }

    private static TreeMap? Form(string name, SchemaDialect dialect) => name switch
    {
        Machinery + "api.resource.Quantity" => dialect == SchemaDialect.V2 ? Of("string") : OneOf("", "string", "number"),
        Machinery + "util.intstr.IntOrString" => dialect == SchemaDialect.V2 ? Of("string", "int-or-string") : OneOf("int-or-string", "integer", "string"),
        Machinery + "apis.meta.v1.Time" or Machinery + "apis.meta.v1.MicroTime" => Of("string", "date-time"),
        Machinery + "apis.meta.v1.Duration" => Of("string"),
        Machinery + "runtime.RawExtension" or Machinery + "apis.meta.v1.FieldsV1" or Machinery + "apis.meta.v1.Patch" => Of("object"),
        Json => new TreeMap(),
        _ => null,
    };

    private static string DescriptionOf(string name) => name switch
    {
        Machinery + "api.resource.Quantity" =>
            "A number, with a suffix if need be: \"100m\" is 0.1, \"2k\" 2,000, \"1Gi\" 1,073,741,824. Suffixes: n u m k M G T P E Ki Mi Gi Ti Pi Ei, or an exponent as e3.",
        Machinery + "util.intstr.IntOrString" => "An integer, or a string such as a name or a percentage, as the field says.",
        Machinery + "apis.meta.v1.Time" => "A time in RFC 3339 to the second, \"2006-01-02T15:04:05Z\".",
        Machinery + "apis.meta.v1.MicroTime" => "A time in RFC 3339 to the microsecond, \"2006-01-02T15:04:05.000000Z\".",
        Machinery + "apis.meta.v1.Duration" => "A length of time with units, \"1h30m\" or \"500ms\".",
        Machinery + "runtime.RawExtension" => "Any object; kept as given.",
        Machinery + "apis.meta.v1.FieldsV1" => "A set of fields as a tree whose keys begin with \"f:\", \"k:\" or \"v:\".",
        Machinery + "apis.meta.v1.Patch" => "A change to an object; its form follows the content type of the request.",
        Json => "Any JSON value.",
        _ => "",
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
