namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>An object as an owner reference names it, and its namespace (empty for cluster-scoped ones).</summary>
internal readonly record struct ObjectIdentity(string ApiVersion, string Kind, string Namespace, string Name, string Uid)
{
    public static ObjectIdentity Of(GroupVersionKind kind, ObjectMeta meta) => new(kind.ApiVersion, kind.Kind, meta.Namespace, meta.Name, meta.Uid);

    public static ObjectIdentity Of(OwnerReference reference, string @namespace) => new(reference.ApiVersion, reference.Kind, @namespace, reference.Name, reference.Uid);

    public bool Matches(OwnerReference reference) =>
        reference.Uid == Uid && reference.Name == Name && reference.Kind == Kind && reference.ApiVersion == ApiVersion;

    /// <summary>Upstream's form in the event about an owner in another namespace.</summary>
    public override string ToString() => $"[{ApiVersion}/{Kind}, namespace: {Namespace}, name: {Name}, uid: {Uid}]";
}
