using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>Which part of an object each of the whole-object subresources writes.</summary>
internal static class SubresourceParts
{
    public static ApiResult<MetaObject> Merge(WriteContext context, MetaObject current, MetaObject wanted) => (current, wanted, context.Subresource) switch
    {
        (Pod old, Pod pod, "ephemeralcontainers") => Metadata(
            old with { Spec = old.Spec with { EphemeralContainers = pod.Spec.EphemeralContainers } }, wanted),
        (Pod old, Pod pod, "resize") => Metadata(Resized(old, pod), wanted),
        (Namespace old, Namespace @namespace, "finalize") => Metadata(
            old with { Spec = old.Spec with { Finalizers = @namespace.Spec.Finalizers } }, wanted),
        (CertificateSigningRequest old, CertificateSigningRequest request, "approval") => Metadata(
            old with { Status = old.Status with { Conditions = request.Status.Conditions } }, wanted),
        _ => wanted,
    };

    private static Pod Resized(Pod old, Pod wanted) => old with
    {
        Spec = old.Spec with { Containers = Resized(old.Spec.Containers, wanted.Spec.Containers), InitContainers = Resized(old.Spec.InitContainers, wanted.Spec.InitContainers) },
    };

    private static ValueList<Container> Resized(ValueList<Container> old, ValueList<Container> wanted) => old.Map(container =>
        wanted.Find(candidate => candidate.Name == container.Name) is { } match
            ? container with { Resources = match.Resources, ResizePolicy = match.ResizePolicy } : container);

    private static MetaObject Metadata(MetaObject merged, MetaObject wanted) => merged with
    {
        Metadata = merged.Metadata with { ResourceVersion = wanted.Metadata.ResourceVersion, ManagedFields = wanted.Metadata.ManagedFields, Uid = wanted.Metadata.Uid },
    };
}
