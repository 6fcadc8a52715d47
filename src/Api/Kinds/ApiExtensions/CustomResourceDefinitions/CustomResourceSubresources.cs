namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>The subresources of a custom kind.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources")]
public sealed partial record CustomResourceSubresources
{
    /// <summary>Splits writing: /status writes status alone, everything else leaves it alone.</summary>
    [Field("status", 1)]
    public CustomResourceSubresourceStatus? Status { get; init; }

    /// <summary>Serves /scale with a Scale of group autoscaling.</summary>
    [Field("scale", 2)]
    public CustomResourceSubresourceScale? Scale { get; init; }
}
