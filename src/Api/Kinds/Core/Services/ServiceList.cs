namespace Kubestrel.Kinds.Core.V1;

/// <summary>Service objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ServiceList")]
[ApiType("io.k8s.api.core.v1.ServiceList")]
public sealed partial record ServiceList : ListObject
{
    /// <summary>The Service objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Service> Items { get; init; }
}
