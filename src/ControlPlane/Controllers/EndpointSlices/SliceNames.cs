namespace Kubestrel.Controllers.EndpointSlices;

internal static class SliceNames
{
    public const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    public const string ServiceName = "kubernetes.io/service-name";
    public const string Headless = "service.kubernetes.io/headless";
    public const string Manager = "endpointslice-controller.k8s.io";
    public const string Zone = "topology.kubernetes.io/zone";
}
