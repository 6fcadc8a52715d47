using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>What the agent knows of its node; readers see a whole snapshot, the status loop replaces parts.</summary>
internal sealed class NodeFacts
{
    private volatile RuntimeStatus _runtime = new();
    private volatile string? _runtimeError = "container runtime status check may not have completed yet";
    private volatile Node? _node;

    public NodeFacts(KubeletOptions options, HostReadings host)
    {
        Host = host;
        var disk = DiskSpace.Of(options.RootDirectory)?.CapacityBytes ?? 0;
        var capacity = new Dictionary<string, Quantity>
        {
            ["cpu"] = Quantity.FromUnits(host.Cpus),
            ["memory"] = Quantity.FromUnits(host.MemoryBytes / 1024 * 1024, QuantityFormat.BinarySI),
            ["pods"] = Quantity.FromUnits(options.MaxPods),
            ["ephemeral-storage"] = Quantity.FromUnits(disk / 1024 * 1024, QuantityFormat.BinarySI),
            ["hugepages-2Mi"] = HugePages("2048"),
            ["hugepages-1Gi"] = HugePages("1048576"),
        };
        Capacity = capacity;
        Allocatable = capacity.ToDictionary(entry => entry.Key, entry => AllocatableOf(entry.Key, entry.Value, options));
    }

    public HostReadings Host { get; }

    public ValueMap<Quantity> Capacity { get; }

    public ValueMap<Quantity> Allocatable { get; }

    /// <summary>The node object as last read or written; null before registration.</summary>
    public Node? Node
    {
        get => _node;
        set => _node = value;
    }

    /// <summary>Takes over what others wrote into the node object, such as labels and taints; registering stays the status loop's.</summary>
    public void See(Node? node)
    {
        if (node is not null && _node is { } known && known.Metadata.Uid == node.Metadata.Uid && Version(node) > Version(known))
        {
            _node = node;
        }

        static ulong Version(Node node) =>
            ulong.TryParse(node.Metadata.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    public RuntimeStatus Runtime => _runtime;

    /// <summary>Null while the runtime is ready.</summary>
    public string? RuntimeError => _runtimeError;

    /// <summary>Null while the pod network is ready.</summary>
    public string? NetworkError { get; private set; } = "network state unknown";

    public bool SupportsRecursiveReadOnly => _runtime.Handlers.Any(handler => handler.Name.Length == 0 && handler.RecursiveReadOnlyMounts);

    public RuntimeVersion? Version { get; set; }

    public void Update(RuntimeStatus status)
    {
        _runtime = status;
        _runtimeError = Problem(status, RuntimeStatus.RuntimeReady, "container runtime");
        NetworkError = Problem(status, RuntimeStatus.NetworkReady, "container runtime network");
    }

    public void RuntimeFailed(string error)
    {
        _runtimeError = error;
    }

    private static string? Problem(RuntimeStatus status, string type, string what) =>
        status.Conditions.FirstOrDefault(condition => condition.Type == type) is not { } condition ? $"{what} status is unknown"
        : condition.Status ? null
        : $"{what} not ready: {type}=false reason:{condition.Reason} message:{condition.Message}";

    private static Quantity HugePages(string kilobytes)
    {
        var file = $"/sys/kernel/mm/hugepages/hugepages-{kilobytes}kB/nr_hugepages";
        var count = File.Exists(file) && long.TryParse(File.ReadAllText(file).Trim(), out var pages) ? pages : 0;
        return Quantity.FromUnits(count * long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024, QuantityFormat.BinarySI);
    }

    private static Quantity AllocatableOf(string name, Quantity capacity, KubeletOptions options)
    {
        var reserved = options.SystemReserved.GetValueOrDefault(name).Value + options.KubeReserved.GetValueOrDefault(name).Value;
        if (name == "cpu")
        {
            var milli = options.SystemReserved.GetValueOrDefault(name).MilliValue + options.KubeReserved.GetValueOrDefault(name).MilliValue;
            return milli == 0 ? capacity : Quantity.FromMilli(Math.Max(0, capacity.MilliValue - milli));
        }

        var thresholds = new EvictionThresholds(options.EvictionHard);
        var kept = name switch
        {
            "memory" => thresholds.Amount("memory.available", capacity.Value),
            "ephemeral-storage" => thresholds.Amount("nodefs.available", capacity.Value),
            _ => 0,
        };
        var left = Math.Max(0, capacity.Value - reserved - kept);
        return Quantity.FromUnits(left, name == "ephemeral-storage" ? QuantityFormat.DecimalSI : capacity.Format);
    }
}
