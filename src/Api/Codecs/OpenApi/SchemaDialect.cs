namespace Kubestrel.Codecs.OpenApi;

internal enum SchemaDialect : byte
{
    /// <summary>Swagger 2.0: definitions beside each other, no defaults.</summary>
    V2,

    /// <summary>OpenAPI 3.0.</summary>
    V3,
}
