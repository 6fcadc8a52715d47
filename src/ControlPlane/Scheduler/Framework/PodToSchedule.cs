using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Framework;

/// <summary>A pod with everything the plugins ask of it, computed once.</summary>
internal sealed class PodToSchedule
{
    private const long DefaultMilliCpu = 100;
    private const long DefaultMemory = 200 * 1024 * 1024;

    public PodToSchedule(Pod pod)
    {
        Pod = pod;
        var requests = PodResources.Requests(pod.Spec);
        MilliCpu = requests.GetValueOrDefault("cpu").MilliValue;
        Memory = requests.GetValueOrDefault("memory").Value;
        EphemeralStorage = requests.GetValueOrDefault("ephemeral-storage").Value;
        Scalars = requests.Where(pair => pair.Key is not ("cpu" or "memory" or "ephemeral-storage" or "pods")).Select(pair => (pair.Key, pair.Value.Value)).ToArray();
        NonZeroMilliCpu = NonZero(pod, "cpu", DefaultMilliCpu, static quantity => quantity.MilliValue);
        NonZeroMemory = NonZero(pod, "memory", DefaultMemory, static quantity => quantity.Value);
        HostPorts = [
            .. pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(PodResources.IsSidecar))
                .SelectMany(container => container.Ports)
                .Where(port => port.HostPort > 0)
                .Select(port => new HostPort(
                    port.HostIP.Length == 0 ? HostPort.AnyAddress : port.HostIP, port.Protocol.Length == 0 ? "TCP" : port.Protocol, port.HostPort)),
        ];
    }

    public Pod Pod { get; }

    public long MilliCpu { get; }

    public long Memory { get; }

    public long EphemeralStorage { get; }

    /// <summary>Extended resources, huge pages and other countable resources.</summary>
    public IReadOnlyList<(string Name, long Amount)> Scalars { get; }

    /// <summary>Requests with upstream's defaults for containers that name none; only scoring uses them.</summary>
    public long NonZeroMilliCpu { get; }

    public long NonZeroMemory { get; }

    public IReadOnlyList<HostPort> HostPorts { get; }

    public int Priority => Pod.Spec.Priority ?? 0;

    private static long NonZero(Pod pod, string resource, long fallback, Func<Quantity, long> amount)
    {
        var filled = pod.Spec with
        {
            Containers = pod.Spec.Containers.Map(container => Fill(container, resource, fallback)),
            InitContainers = pod.Spec.InitContainers.Map(container => Fill(container, resource, fallback)),
        };
        return amount(PodResources.Requests(filled).GetValueOrDefault(resource));
    }

    private static Container Fill(Container container, string resource, long fallback) =>
        container.Resources.Requests.ContainsKey(resource)
            ? container
            : container with
            {
                Resources = container.Resources with
                {
                    Requests = container.Resources.Requests.With(resource, resource == "cpu" ? Quantity.FromMilli(fallback) : Quantity.FromUnits(fallback)),
                },
            };
}
