namespace Kubestrel.Kinds.Events.V1beta1;

[ApiKind("events.k8s.io", "v1beta1", "EventList")]
[ApiType("io.k8s.api.events.v1beta1.EventList")]
public sealed partial record EventList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Event> Items { get; init; }
}
