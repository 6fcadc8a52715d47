namespace Kubestrel.Codecs.OpenApi;

/// <summary>The OpenAPI documents of the served group versions; each is built when first asked for and kept.</summary>
public interface IOpenApiSource
{
    /// <summary>The keys of /openapi/v3: "api/v1", "apis/apps/v1", sorted.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>The document of one path; null when nothing is served there.</summary>
    OpenApiDocument? V3(string path);

    /// <summary>The document of /openapi/v2 as JSON.</summary>
    OpenApiDocument V2 { get; }

    /// <summary>The document of /openapi/v2 in gnostic's protobuf form.</summary>
    OpenApiDocument V2Protobuf { get; }

    /// <summary>The body of GET /openapi/v3: each path with the address of its document, which holds its hash.</summary>
    ReadOnlyMemory<byte> Index { get; }
}
