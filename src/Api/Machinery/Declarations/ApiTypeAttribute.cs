namespace Kubestrel.Machinery;

/// <summary>Declares a record as an API message type: the generator adds its codecs and schema.</summary>
/// <param name="openApiName">The name of its OpenAPI definition; the part behind the last dot but one is the package in error texts.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiTypeAttribute(string openApiName) : Attribute
{
    public string OpenApiName { get; } = openApiName;

    /// <summary>atomic when server-side apply owns the value whole.</summary>
    public string Map { get; set; } = "";

    /// <summary>For types whose JSON is one of two shapes: schemaOrArray, schemaOrBool, schemaOrStringArray.</summary>
    public string Form { get; set; } = "";
}
