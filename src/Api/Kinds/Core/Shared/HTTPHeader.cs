namespace Kubestrel.Kinds.Core.V1;

/// <summary>A header of a probe's request.</summary>
[ApiType("io.k8s.api.core.v1.HTTPHeader")]
public sealed partial record HTTPHeader
{
    /// <summary>The header's name, sent in its canonical form ("Accept-Encoding").</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The header's value, sent as it is.</summary>
    [Field("value", 2, Always = true, Required = true)]
    public string Value { get; init; } = "";
}
