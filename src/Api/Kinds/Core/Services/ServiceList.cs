namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ServiceList")]
[ApiType("io.k8s.api.core.v1.ServiceList")]
public sealed partial record ServiceList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Service> Items { get; init; }
}
