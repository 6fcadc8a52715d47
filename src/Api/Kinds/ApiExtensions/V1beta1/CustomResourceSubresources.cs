namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceSubresources")]
public sealed partial record CustomResourceSubresources
{
    [Field("status", 1)]
    public CustomResourceSubresourceStatus? Status { get; init; }

    [Field("scale", 2)]
    public CustomResourceSubresourceScale? Scale { get; init; }
}
