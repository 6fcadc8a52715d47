namespace Kubestrel.Kinds.Core.V1;

/// <summary>One container of a pod: an image and how it runs.</summary>
[ApiType("io.k8s.api.core.v1.Container")]
public sealed partial record Container
{
    /// <summary>Unique among all containers of the pod; a DNS label. Cannot be changed.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The image, "registry/name:tag" or "...@sha256:digest". May be left out in templates that are completed later.</summary>
    [Field("image", 2)]
    public string Image { get; init; } = "";

    /// <summary>Replaces the image's entrypoint; no shell. $(NAME) is replaced by that environment variable, $$(NAME) stays as $(NAME).</summary>
    [Field("command", 3, List = "atomic")]
    public ValueList<string> Command { get; init; }

    /// <summary>Replaces the image's arguments (CMD); variables are replaced as in command.</summary>
    [Field("args", 4, List = "atomic")]
    public ValueList<string> Args { get; init; }

    /// <summary>The directory the program starts in; by default the image's.</summary>
    [Field("workingDir", 5)]
    public string WorkingDir { get; init; } = "";

    /// <summary>The ports the container listens on: information for people and services. A port that is not listed is reachable all the same.</summary>
    [Field("ports", 6, PatchStrategy = "merge", MergeKey = "containerPort", List = "map", Keys = "containerPort,protocol")]
    public ValueList<ContainerPort> Ports { get; init; }

    /// <summary>Whole ConfigMaps and Secrets as environment variables; later ones win over earlier, and env over all.</summary>
    [Field("envFrom", 19, List = "atomic")]
    public ValueList<EnvFromSource> EnvFrom { get; init; }

    /// <summary>Single environment variables; the same name twice, the last one counts.</summary>
    [Field("env", 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EnvVar> Env { get; init; }

    /// <summary>The processor, memory, storage and devices the container needs and may use.</summary>
    [Field("resources", 8)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    /// <summary>Whether a resize of a resource needs a restart of the container.</summary>
    [Field("resizePolicy", 23, List = "atomic")]
    public ValueList<ContainerResizePolicy> ResizePolicy { get; init; }

    /// <summary>Only for init containers: Always makes it a sidecar, which goes on beside the others and is restarted when it ends.</summary>
    [Field("restartPolicy", 24)]
    public string? RestartPolicy { get; init; }

    /// <summary>Which volumes appear where in the container.</summary>
    [Field("volumeMounts", 9, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMount> VolumeMounts { get; init; }

    /// <summary>Which volumes with volumeMode Block appear as devices in the container.</summary>
    [Field("volumeDevices", 21, PatchStrategy = "merge", MergeKey = "devicePath", List = "map", Keys = "devicePath")]
    public ValueList<VolumeDevice> VolumeDevices { get; init; }

    /// <summary>A check whose failure restarts the container; for programs that can hang.</summary>
    [Field("livenessProbe", 10)]
    public Probe? LivenessProbe { get; init; }

    /// <summary>A check whose failure takes the pod out of its services until it succeeds again.</summary>
    [Field("readinessProbe", 11)]
    public Probe? ReadinessProbe { get; init; }

    /// <summary>A check that must succeed once before the other probes begin; its failure restarts the container. For slow starters.</summary>
    [Field("startupProbe", 22)]
    public Probe? StartupProbe { get; init; }

    /// <summary>What is done right after the start and right before the end.</summary>
    [Field("lifecycle", 12)]
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The file in the container whose content becomes the message of the ended state; "/dev/termination-log" by default. At most 4 KiB.</summary>
    [Field("terminationMessagePath", 13)]
    public string TerminationMessagePath { get; init; } = "";

    /// <summary>File (the default) reads terminationMessagePath; FallbackToLogsOnError takes the log's end when that is empty and the container failed.</summary>
    [Field("terminationMessagePolicy", 20, Enum = "FallbackToLogsOnError,File")]
    public string TerminationMessagePolicy { get; init; } = "";

    /// <summary>When the image is pulled. The default is Always for the tag "latest" or none, else IfNotPresent.</summary>
    [Field("imagePullPolicy", 14, Enum = "Always,IfNotPresent,Never")]
    public string ImagePullPolicy { get; init; } = "";

    /// <summary>User, privileges and confinement of the container; wins over the pod's where both say something.</summary>
    [Field("securityContext", 15)]
    public SecurityContext? SecurityContext { get; init; }

    /// <summary>Keeps standard input open for attach; else reads at once meet the end. Default false.</summary>
    [Field("stdin", 16)]
    public bool Stdin { get; init; }

    /// <summary>Closes standard input after the first attached client leaves, until the container is restarted. Default false.</summary>
    [Field("stdinOnce", 17)]
    public bool StdinOnce { get; init; }

    /// <summary>Gives the program a terminal; needs stdin. Default false.</summary>
    [Field("tty", 18)]
    public bool Tty { get; init; }
}
