namespace Kubestrel.Kinds.Core.V1;

/// <summary>What resizing one resource does to the container.</summary>
[ApiType("io.k8s.api.core.v1.ContainerResizePolicy")]
public sealed partial record ContainerResizePolicy
{
    /// <summary>The resource: cpu or memory; at most one policy for each.</summary>
    [Field("resourceName", 1, Always = true, Required = true)]
    public string ResourceName { get; init; } = "";

    /// <summary>NotRequired (the default) resizes the container as it runs, RestartContainer restarts it.</summary>
    [Field("restartPolicy", 2, Always = true, Required = true)]
    public string RestartPolicy { get; init; } = "";
}
