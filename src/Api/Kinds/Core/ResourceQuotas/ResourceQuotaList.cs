namespace Kubestrel.Kinds.Core.V1;

/// <summary>ResourceQuota objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ResourceQuotaList")]
[ApiType("io.k8s.api.core.v1.ResourceQuotaList")]
public sealed partial record ResourceQuotaList : ListObject
{
    /// <summary>The ResourceQuota objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceQuota> Items { get; init; }
}
