using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

internal static class SliceNames
{
    public const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    public const string ServiceName = "kubernetes.io/service-name";
    public const string Headless = "service.kubernetes.io/headless";
    public const string Manager = "endpointslice-controller.k8s.io";
    public const string MirroringManager = "endpointslicemirroring-controller.k8s.io";
    public const string Zone = "topology.kubernetes.io/zone";

    /// <summary>The Service a slice belongs to; null for the slices of another manager.</summary>
    public static ObjectKey? Owner(EndpointSlice slice, string manager) =>
        slice.Metadata.Labels.GetValueOrDefault(ManagedBy) == manager && slice.Metadata.Labels.GetValueOrDefault(ServiceName) is { Length: > 0 } name
            ? new(slice.Metadata.Namespace, name)
            : null;
}
