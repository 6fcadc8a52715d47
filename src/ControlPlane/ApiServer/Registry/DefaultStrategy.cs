using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>The strategy of kinds that declare none.</summary>
internal sealed class DefaultStrategy<T> : ResourceStrategy<T> where T : MetaObject
{
    /// <summary>Roles, bindings and certificate requests may have any name that a path segment can hold.</summary>
    private static readonly bool NamedByPath =
        typeof(T).Namespace is "Kubestrel.Kinds.Rbac.V1" || typeof(T) == typeof(Kinds.Certificates.V1.CertificateSigningRequest);

    private static readonly bool Counts = Kinds.ApiKinds.Registry.Get(typeof(T)).Resource is { } resource && StorageLayout.CountsGeneration(resource.Id.GroupResource);

    public override bool HasGeneration => Counts;

    public override IEnumerable<string> NameErrors(string name) => NamedByPath ? Names.PathSegment(name) : base.NameErrors(name);
}
