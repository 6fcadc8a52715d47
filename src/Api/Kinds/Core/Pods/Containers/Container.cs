namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Container")]
public sealed partial record Container
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("image", 2)]
    public string Image { get; init; } = "";

    [Field("command", 3, List = "atomic")]
    public ValueList<string> Command { get; init; }

    [Field("args", 4, List = "atomic")]
    public ValueList<string> Args { get; init; }

    [Field("workingDir", 5)]
    public string WorkingDir { get; init; } = "";

    [Field("ports", 6, PatchStrategy = "merge", MergeKey = "containerPort", List = "map", Keys = "containerPort,protocol")]
    public ValueList<ContainerPort> Ports { get; init; }

    [Field("envFrom", 19, List = "atomic")]
    public ValueList<EnvFromSource> EnvFrom { get; init; }

    [Field("env", 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EnvVar> Env { get; init; }

    [Field("resources", 8)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    [Field("resizePolicy", 23, List = "atomic")]
    public ValueList<ContainerResizePolicy> ResizePolicy { get; init; }

    [Field("restartPolicy", 24)]
    public string? RestartPolicy { get; init; }

    [Field("volumeMounts", 9, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMount> VolumeMounts { get; init; }

    [Field("volumeDevices", 21, PatchStrategy = "merge", MergeKey = "devicePath", List = "map", Keys = "devicePath")]
    public ValueList<VolumeDevice> VolumeDevices { get; init; }

    [Field("livenessProbe", 10)]
    public Probe? LivenessProbe { get; init; }

    [Field("readinessProbe", 11)]
    public Probe? ReadinessProbe { get; init; }

    [Field("startupProbe", 22)]
    public Probe? StartupProbe { get; init; }

    [Field("lifecycle", 12)]
    public Lifecycle? Lifecycle { get; init; }

    [Field("terminationMessagePath", 13)]
    public string TerminationMessagePath { get; init; } = "";

    [Field("terminationMessagePolicy", 20, Enum = "FallbackToLogsOnError,File")]
    public string TerminationMessagePolicy { get; init; } = "";

    [Field("imagePullPolicy", 14, Enum = "Always,IfNotPresent,Never")]
    public string ImagePullPolicy { get; init; } = "";

    [Field("securityContext", 15)]
    public SecurityContext? SecurityContext { get; init; }

    [Field("stdin", 16)]
    public bool Stdin { get; init; }

    [Field("stdinOnce", 17)]
    public bool StdinOnce { get; init; }

    [Field("tty", 18)]
    public bool Tty { get; init; }
}
