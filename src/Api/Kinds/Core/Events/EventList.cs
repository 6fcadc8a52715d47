namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "EventList")]
[ApiType("io.k8s.api.core.v1.EventList")]
public sealed partial record EventList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Event> Items { get; init; }
}
