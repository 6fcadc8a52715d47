namespace Kubestrel.Kinds.Core.V1;

/// <summary>The state of one container.</summary>
[ApiType("io.k8s.api.core.v1.ContainerStatus")]
public sealed partial record ContainerStatus
{
    /// <summary>The container's name in the spec.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>What it is doing now: waiting, running or ended.</summary>
    [Field("state", 2)]
    public ContainerState State { get; init; } = ContainerState.Empty;

    /// <summary>How its run before this one ended.</summary>
    [Field("lastState", 3)]
    public ContainerState LastState { get; init; } = ContainerState.Empty;

    /// <summary>Whether it passes its readiness probe (and has started); an init container, whether it is done.</summary>
    [Field("ready", 4, Always = true, Required = true)]
    public bool Ready { get; init; }

    /// <summary>How often it was restarted; kept over restarts of the kubelet as far as old containers remain.</summary>
    [Field("restartCount", 5, Always = true, Required = true)]
    public int RestartCount { get; init; }

    /// <summary>The image it runs, as the runtime names it; may differ from the spec's.</summary>
    [Field("image", 6, Always = true, Required = true)]
    public string Image { get; init; } = "";

    /// <summary>The image's id, with its digest where the registry gave one.</summary>
    [Field("imageID", 7, Always = true, Required = true)]
    public string ImageID { get; init; } = "";

    /// <summary>The runtime's id of the container, "containerd://...".</summary>
    [Field("containerID", 8)]
    public string ContainerID { get; init; } = "";

    /// <summary>Whether it runs and has passed its startup probe and postStart hook; false after a restart until then.</summary>
    [Field("started", 9)]
    public bool? Started { get; init; }

    /// <summary>What the node has set aside for the container; the request, or the one before a resize in progress.</summary>
    [Field("allocatedResources", 10)]
    public ValueMap<Quantity> AllocatedResources { get; init; }

    /// <summary>The requests and limits that are in force.</summary>
    [Field("resources", 11)]
    public ResourceRequirements? Resources { get; init; }

    /// <summary>How each volume was mounted, above all whether read-only below as well.</summary>
    [Field("volumeMounts", 12, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMountStatus> VolumeMounts { get; init; }

    /// <summary>The ids the first process was started with.</summary>
    [Field("user", 13)]
    public ContainerUser? User { get; init; }

    /// <summary>The health of the devices it uses (alpha ResourceHealthStatus).</summary>
    [Field("allocatedResourcesStatus", 14, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<ResourceStatus> AllocatedResourcesStatus { get; init; }
}
