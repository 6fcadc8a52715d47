namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "EndpointsList")]
[ApiType("io.k8s.api.core.v1.EndpointsList")]
public sealed partial record EndpointsList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Endpoints> Items { get; init; }
}
