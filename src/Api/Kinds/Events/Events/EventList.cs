namespace Kubestrel.Kinds.Events.V1;

/// <summary>Event objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("events.k8s.io", "v1", "EventList")]
[ApiType("io.k8s.api.events.v1.EventList")]
public sealed partial record EventList : ListObject
{
    /// <summary>The Event objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Event> Items { get; init; }
}
