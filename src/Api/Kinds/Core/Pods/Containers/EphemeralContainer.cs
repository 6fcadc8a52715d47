namespace Kubestrel.Kinds.Core.V1;

/// <summary>A container added to a running pod to look into it, as kubectl debug does. Never restarted, cannot be removed.</summary>
[ApiType("io.k8s.api.core.v1.EphemeralContainer")]
public sealed partial record EphemeralContainer
{
    /// <summary>Unique among all containers of the pod; a DNS label.</summary>
    [Field("name", 1, 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The image to run, "registry/name:tag"; often one full of tools.</summary>
    [Field("image", 1, 2)]
    public string Image { get; init; } = "";

    /// <summary>Replaces the image's entrypoint; no shell. $(NAME) is replaced by that environment variable, $$(NAME) stays as $(NAME).</summary>
    [Field("command", 1, 3, List = "atomic")]
    public ValueList<string> Command { get; init; }

    /// <summary>Replaces the image's arguments (CMD); variables are replaced as in command.</summary>
    [Field("args", 1, 4, List = "atomic")]
    public ValueList<string> Args { get; init; }

    /// <summary>The directory the program starts in; by default the image's.</summary>
    [Field("workingDir", 1, 5)]
    public string WorkingDir { get; init; } = "";

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("ports", 1, 6, PatchStrategy = "merge", MergeKey = "containerPort", List = "map", Keys = "containerPort,protocol")]
    public ValueList<ContainerPort> Ports { get; init; }

    /// <summary>Whole ConfigMaps and Secrets as environment variables; later ones win over earlier, and env over all.</summary>
    [Field("envFrom", 1, 19, List = "atomic")]
    public ValueList<EnvFromSource> EnvFrom { get; init; }

    /// <summary>Single environment variables; the same name twice, the last one counts.</summary>
    [Field("env", 1, 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EnvVar> Env { get; init; }

    /// <summary>Not allowed: an ephemeral container uses what the pod has to spare.</summary>
    [Field("resources", 1, 8)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("resizePolicy", 1, 23, List = "atomic")]
    public ValueList<ContainerResizePolicy> ResizePolicy { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("restartPolicy", 1, 24)]
    public string? RestartPolicy { get; init; }

    /// <summary>Which of the pod's volumes appear where; without subPath.</summary>
    [Field("volumeMounts", 1, 9, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMount> VolumeMounts { get; init; }

    /// <summary>Which volumes with volumeMode Block appear as devices in the container.</summary>
    [Field("volumeDevices", 1, 21, PatchStrategy = "merge", MergeKey = "devicePath", List = "map", Keys = "devicePath")]
    public ValueList<VolumeDevice> VolumeDevices { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("livenessProbe", 1, 10)]
    public Probe? LivenessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("readinessProbe", 1, 11)]
    public Probe? ReadinessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("startupProbe", 1, 22)]
    public Probe? StartupProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("lifecycle", 1, 12)]
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The file in the container whose content becomes the message of the ended state; "/dev/termination-log" by default.</summary>
    [Field("terminationMessagePath", 1, 13)]
    public string TerminationMessagePath { get; init; } = "";

    /// <summary>File (the default) reads terminationMessagePath; FallbackToLogsOnError takes the log's end when that is empty and the container failed.</summary>
    [Field("terminationMessagePolicy", 1, 20, Enum = "FallbackToLogsOnError,File")]
    public string TerminationMessagePolicy { get; init; } = "";

    /// <summary>When the image is pulled. The default is Always for the tag "latest" or none, else IfNotPresent.</summary>
    [Field("imagePullPolicy", 1, 14, Enum = "Always,IfNotPresent,Never")]
    public string ImagePullPolicy { get; init; } = "";

    /// <summary>User, privileges and confinement of the container.</summary>
    [Field("securityContext", 1, 15)]
    public SecurityContext? SecurityContext { get; init; }

    /// <summary>Keeps standard input open for attach; else reads at once meet the end. Default false.</summary>
    [Field("stdin", 1, 16)]
    public bool Stdin { get; init; }

    /// <summary>Closes standard input after the first attached client leaves. Default false.</summary>
    [Field("stdinOnce", 1, 17)]
    public bool StdinOnce { get; init; }

    /// <summary>Gives the program a terminal; needs stdin. Default false.</summary>
    [Field("tty", 1, 18)]
    public bool Tty { get; init; }

    /// <summary>The container whose processes are seen; without it the ephemeral container sees only its own. Needs the runtime's support.</summary>
    [Field("targetContainerName", 2)]
    public string TargetContainerName { get; init; } = "";
}
