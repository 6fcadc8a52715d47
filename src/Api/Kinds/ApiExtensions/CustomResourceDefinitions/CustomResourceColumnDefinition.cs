namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A column that kubectl get prints.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition")]
public sealed partial record CustomResourceColumnDefinition
{
    /// <summary>The heading, which kubectl prints in capitals.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The type as in OpenAPI: string, integer, number, boolean, date.</summary>
    [Field("type", 2, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The format as in OpenAPI, as int64.</summary>
    [Field("format", 3)]
    public string Format { get; init; } = "";

    /// <summary>What the column shows, for people.</summary>
    [Field("description", 4)]
    public string Description { get; init; } = "";

    /// <summary>0 is always shown; higher numbers only with -o wide.</summary>
    [Field("priority", 5)]
    public int Priority { get; init; }

    /// <summary>The value's simple JSON path, as ".spec.replicas".</summary>
    [Field("jsonPath", 6, Always = true, Required = true)]
    public string JsonPath { get; init; } = "";
}
