namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresourceScale")]
public sealed partial record CustomResourceSubresourceScale
{
    [Field("specReplicasPath", 1, Always = true, Required = true)]
    public string SpecReplicasPath { get; init; } = "";

    [Field("statusReplicasPath", 2, Always = true, Required = true)]
    public string StatusReplicasPath { get; init; } = "";

    [Field("labelSelectorPath", 3)]
    public string? LabelSelectorPath { get; init; }
}
