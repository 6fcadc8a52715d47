namespace Kubestrel.Kinds.Core.V1;

/// <summary>ServiceAccount objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ServiceAccountList")]
[ApiType("io.k8s.api.core.v1.ServiceAccountList")]
public sealed partial record ServiceAccountList : ListObject
{
    /// <summary>The ServiceAccount objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ServiceAccount> Items { get; init; }
}
