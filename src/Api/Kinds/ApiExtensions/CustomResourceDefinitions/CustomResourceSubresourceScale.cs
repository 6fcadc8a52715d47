namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Where the scale subresource finds its numbers.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale")]
public sealed partial record CustomResourceSubresourceScale
{
    /// <summary>The path of the wanted number, below .spec; no arrays.</summary>
    [Field("specReplicasPath", 1, Always = true, Required = true)]
    public string SpecReplicasPath { get; init; } = "";

    /// <summary>The path of the present number, below .status; no arrays.</summary>
    [Field("statusReplicasPath", 2, Always = true, Required = true)]
    public string StatusReplicasPath { get; init; } = "";

    /// <summary>The path of the pods' selector as text, below .status or .spec; autoscalers need it.</summary>
    [Field("labelSelectorPath", 3)]
    public string? LabelSelectorPath { get; init; }
}
