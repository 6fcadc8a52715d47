namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A link to more.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation")]
public sealed partial record ExternalDocumentation
{
    /// <summary>What is found behind the link.</summary>
    [Field("description", 1)]
    public string Description { get; init; } = "";

    /// <summary>The address of the documentation.</summary>
    [Field("url", 2)]
    public string Url { get; init; } = "";
}
