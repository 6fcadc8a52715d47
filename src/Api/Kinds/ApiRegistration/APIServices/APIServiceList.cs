namespace Kubestrel.Kinds.ApiRegistration.V1;

/// <summary>APIService objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apiregistration.k8s.io", "v1", "APIServiceList")]
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList")]
public sealed partial record APIServiceList : ListObject
{
    /// <summary>The APIService objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<APIService> Items { get; init; }
}
