using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Events.V1;

/// <summary>Parts of events as errors show them.</summary>
internal static class EventValues
{
    public static GoValue Of(ObjectReference one) => new(
        $"core.ObjectReference{{Kind:{GoString.Quote(one.Kind)}, Namespace:{GoString.Quote(one.Namespace)}, Name:{GoString.Quote(one.Name)}, UID:{GoString.Quote(one.Uid)}, "
        + $"APIVersion:{GoString.Quote(one.ApiVersion)}, ResourceVersion:{GoString.Quote(one.ResourceVersion)}, FieldPath:{GoString.Quote(one.FieldPath)}}}");

    public static GoValue Of(EventSource source) => new($"core.EventSource{{Component:{GoString.Quote(source.Component)}, Host:{GoString.Quote(source.Host)}}}");
}
