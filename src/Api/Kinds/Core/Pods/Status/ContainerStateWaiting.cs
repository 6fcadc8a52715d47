namespace Kubestrel.Kinds.Core.V1;

/// <summary>A container that does not run yet.</summary>
[ApiType("io.k8s.api.core.v1.ContainerStateWaiting")]
public sealed partial record ContainerStateWaiting
{
    /// <summary>Why in one word: ContainerCreating, PodInitializing, CrashLoopBackOff, ImagePullBackOff, ErrImagePull, CreateContainerConfigError.</summary>
    [Field("reason", 1)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";
}
