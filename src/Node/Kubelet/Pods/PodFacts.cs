using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Pods;

/// <summary>Questions about a pod that many parts ask.</summary>
internal static class PodFacts
{
    public const string ConfigSource = "kubernetes.io/config.source";
    public const string ConfigHash = "kubernetes.io/config.hash";
    public const string ConfigMirror = "kubernetes.io/config.mirror";
    public const string ConfigSeen = "kubernetes.io/config.seen";

    /// <summary>The form upstream's messages use: name_namespace(uid).</summary>
    public static string Describe(this Pod pod) => $"{pod.Metadata.Name}_{pod.Metadata.Namespace}({pod.Metadata.Uid})";

    /// <summary>The class the API gave the pod, or for one that it does not know the class of its amounts.</summary>
    public static string QosClass(this Pod pod) => pod.Status.QosClass.Length > 0 ? pod.Status.QosClass : PodQos.Of(pod.Spec);

    public static bool IsMirror(this Pod pod) => pod.Metadata.Annotations.ContainsKey(ConfigMirror);

    /// <summary>Comes from a manifest on this node.</summary>
    public static bool IsStatic(this Pod pod) => pod.Metadata.Annotations.TryGetValue(ConfigSource, out var source) && source != "api";

    public static bool IsCritical(this Pod pod) => pod.IsStatic() || pod.IsMirror() || pod.Spec.Priority >= 2_000_000_000;

    public static bool IsDeleting(this Pod pod) => pod.Metadata.DeletionTimestamp is not null;

    public static bool IsFinished(this Pod pod) => IsTerminalPhase(pod.Status.Phase);

    public static bool IsTerminalPhase(string phase) => phase is "Succeeded" or "Failed";

    /// <summary>A sidecar: an init container that keeps running.</summary>
    public static bool IsRestartable(this Container container) => container.RestartPolicy == "Always";

    public static bool HasSidecars(this Pod pod) => pod.Spec.InitContainers.Exists(IsRestartable);

    public static IEnumerable<Container> EphemeralContainers(this Pod pod) => pod.Spec.EphemeralContainers.Select(Plain);

    public static IEnumerable<Container> AllContainers(this Pod pod) =>
        pod.Spec.InitContainers.Concat(pod.Spec.Containers).Concat(pod.EphemeralContainers());

    public static Container? FindContainer(this Pod pod, string name) => pod.AllContainers().FirstOrDefault(container => container.Name == name);

    /// <summary>Where the container is declared, as events name it.</summary>
    public static string FieldPath(this Pod pod, string container) =>
        pod.Spec.Containers.Exists(c => c.Name == container) ? $"spec.containers{{{container}}}"
        : pod.Spec.InitContainers.Exists(c => c.Name == container) ? $"spec.initContainers{{{container}}}"
        : $"spec.ephemeralContainers{{{container}}}";

    public static PodCondition? Condition(this PodStatus status, string type) => status.Conditions.Find(condition => condition.Type == type);

    /// <summary>Every container that ran may hold the network of the host.</summary>
    public static bool HasPrivilegedContainer(this Pod pod) =>
        pod.AllContainers().Any(container => container.SecurityContext?.Privileged == true);

    private static Container Plain(EphemeralContainer container) => Container.Empty with
    {
        Name = container.Name,
        Image = container.Image,
        Command = container.Command,
        Args = container.Args,
        WorkingDir = container.WorkingDir,
        Ports = container.Ports,
        EnvFrom = container.EnvFrom,
        Env = container.Env,
        Resources = container.Resources,
        ResizePolicy = container.ResizePolicy,
        RestartPolicy = container.RestartPolicy,
        VolumeMounts = container.VolumeMounts,
        VolumeDevices = container.VolumeDevices,
        LivenessProbe = container.LivenessProbe,
        ReadinessProbe = container.ReadinessProbe,
        StartupProbe = container.StartupProbe,
        Lifecycle = container.Lifecycle,
        TerminationMessagePath = container.TerminationMessagePath,
        TerminationMessagePolicy = container.TerminationMessagePolicy,
        ImagePullPolicy = container.ImagePullPolicy,
        SecurityContext = container.SecurityContext,
        Stdin = container.Stdin,
        StdinOnce = container.StdinOnce,
        Tty = container.Tty,
    };
}
