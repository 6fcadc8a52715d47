using Kubestrel.Machinery.Json;

namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>An object of any kind with nothing but its identity, for an event about it.</summary>
internal static class EventSubject
{
    public static MetaObject Of(KindInfo kind, ObjectIdentity identity)
    {
        var input = new JsonInput("{}"u8);
        var empty = (MetaObject)kind.ReadJson(ref input);
        return empty with { Metadata = ObjectMeta.Empty with { Namespace = identity.Namespace, Name = identity.Name, Uid = identity.Uid } };
    }
}
