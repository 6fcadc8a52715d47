using Kubestrel.Kinds.Core.V1;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Computes the node object and its status from what is measured. Pure.</summary>
internal sealed class NodeStatusBuilder(KubeletOptions options, NodeFacts facts)
{
    private static readonly string[] ControlledLabels =
    [
        "kubernetes.io/hostname", "kubernetes.io/os", "kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
    ];

    public ValueMap<string> Labels()
    {
        var arch = facts.Host.Architecture;
        var labels = options.NodeLabels.ToDictionary(StringComparer.Ordinal);
        string[] values = [options.NodeName, "linux", arch, "linux", arch];
        for (var i = 0; i < ControlledLabels.Length; i++)
        {
            labels[ControlledLabels[i]] = values[i];
        }

        return labels;
    }

    /// <summary>The object of a first registration.</summary>
    public Node NewNode(NodeMeasurement now) => Node.Empty with
    {
        Metadata = ObjectMeta.Empty with
        {
            Name = options.NodeName,
            Labels = Labels(),
            Annotations = ValueMap.Of(("volumes.kubernetes.io/controller-managed-attach-detach", "true")),
        },
        Spec = NodeSpec.Empty with { Taints = [.. options.RegisterWithTaints] },
        Status = Status(NodeStatus.Empty, now),
    };

    /// <summary>The status as it is now, transition times kept where nothing changed.</summary>
    public NodeStatus Status(NodeStatus old, NodeMeasurement now) => old with
    {
        Addresses =
        [
            .. options.NodeIps.Select(ip => NodeAddress.Empty with { Type = "InternalIP", Address = ip }),
            NodeAddress.Empty with { Type = "Hostname", Address = options.NodeName },
        ],
        Capacity = facts.Capacity,
        Allocatable = facts.Allocatable,
        DaemonEndpoints = NodeDaemonEndpoints.Empty with { KubeletEndpoint = DaemonEndpoint.Empty with { Port = now.Port } },
        NodeInfo = NodeSystemInfo.Empty with
        {
            MachineID = facts.Host.MachineId,
            SystemUUID = facts.Host.SystemUuid,
            BootID = facts.Host.BootId,
            KernelVersion = facts.Host.KernelVersion,
            OsImage = facts.Host.OsImage,
            ContainerRuntimeVersion = facts.Version is { } version ? $"{version.Name}://{version.Version.TrimStart('v')}" : "",
            KubeletVersion = options.Version,
            KubeProxyVersion = options.Version,
            OperatingSystem = "linux",
            Architecture = facts.Host.Architecture,
        },
        Images = Images(now.Images),
        RuntimeHandlers = [.. facts.Runtime.Handlers.Select(handler => NodeRuntimeHandler.Empty with
        {
            Name = handler.Name,
            Features = NodeRuntimeHandlerFeatures.Empty with { RecursiveReadOnlyMounts = handler.RecursiveReadOnlyMounts, UserNamespaces = handler.UserNamespaces },
        })],
        Features = NodeFeatures.Empty with { SupplementalGroupsPolicy = facts.Runtime.SupplementalGroupsPolicy },
        Conditions = NodeConditions.Compute(old.Conditions, now, facts),
    };

    private ValueList<ContainerImage> Images(IReadOnlyList<ImageInfo> images) =>
        images.OrderByDescending(image => image.SizeBytes)
            .Take(options.NodeStatusMaxImages < 0 ? int.MaxValue : options.NodeStatusMaxImages)
            .Select(image => ContainerImage.Empty with
            {
                Names = image.RepoDigests.Concat(image.RepoTags).Take(5).ToValueList(),
                SizeBytes = (long)image.SizeBytes,
            })
            .ToValueList();
}
