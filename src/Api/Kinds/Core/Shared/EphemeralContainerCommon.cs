namespace Kubestrel.Kinds.Core.V1;

/// <summary>A container added to a running pod to look into it, as kubectl debug does. Never restarted, cannot be removed.</summary>
[ApiType("io.k8s.api.core.v1.EphemeralContainerCommon")]
public sealed partial record EphemeralContainerCommon
{
    /// <summary>Unique among all containers of the pod; a DNS label.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The image to run, "registry/name:tag"; often one full of tools.</summary>
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

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("ports", 6, PatchStrategy = "merge", MergeKey = "containerPort", List = "map", Keys = "containerPort,protocol")]
    public ValueList<ContainerPort> Ports { get; init; }

    /// <summary>Whole ConfigMaps and Secrets as environment variables; later ones win over earlier, and env over all.</summary>
    [Field("envFrom", 19, List = "atomic")]
    public ValueList<EnvFromSource> EnvFrom { get; init; }

    /// <summary>Single environment variables; the same name twice, the last one counts.</summary>
    [Field("env", 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EnvVar> Env { get; init; }

    /// <summary>Not allowed: an ephemeral container uses what the pod has to spare.</summary>
    [Field("resources", 8)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("resizePolicy", 23, List = "atomic")]
    public ValueList<ContainerResizePolicy> ResizePolicy { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("restartPolicy", 24)]
    public string? RestartPolicy { get; init; }

    /// <summary>Which of the pod's volumes appear where; without subPath.</summary>
    [Field("volumeMounts", 9, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMount> VolumeMounts { get; init; }

    /// <summary>Which volumes with volumeMode Block appear as devices in the container.</summary>
    [Field("volumeDevices", 21, PatchStrategy = "merge", MergeKey = "devicePath", List = "map", Keys = "devicePath")]
    public ValueList<VolumeDevice> VolumeDevices { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("livenessProbe", 10)]
    public Probe? LivenessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("readinessProbe", 11)]
    public Probe? ReadinessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("startupProbe", 22)]
    public Probe? StartupProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field("lifecycle", 12)]
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The file in the container whose content becomes the message of the ended state; "/dev/termination-log" by default.</summary>
    [Field("terminationMessagePath", 13)]
    public string TerminationMessagePath { get; init; } = "";

    /// <summary>File (the default) reads terminationMessagePath; FallbackToLogsOnError takes the log's end when that is empty and the container failed.</summary>
    [Field("terminationMessagePolicy", 20, Enum = "FallbackToLogsOnError,File")]
    public string TerminationMessagePolicy { get; init; } = "";

    /// <summary>When the image is pulled. The default is Always for the tag "latest" or none, else IfNotPresent.</summary>
    [Field("imagePullPolicy", 14, Enum = "Always,IfNotPresent,Never")]
    public string ImagePullPolicy { get; init; } = "";

    /// <summary>User, privileges and confinement of the container.</summary>
    [Field("securityContext", 15)]
    public SecurityContext? SecurityContext { get; init; }

    /// <summary>Keeps standard input open for attach; else reads at once meet the end. Default false.</summary>
    [Field("stdin", 16)]
    public bool Stdin { get; init; }

    /// <summary>Closes standard input after the first attached client leaves. Default false.</summary>
    [Field("stdinOnce", 17)]
    public bool StdinOnce { get; init; }

    /// <summary>Gives the program a terminal; needs stdin. Default false.</summary>
    [Field("tty", 18)]
    public bool Tty { get; init; }
}
