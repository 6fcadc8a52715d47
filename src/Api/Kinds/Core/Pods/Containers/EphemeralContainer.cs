namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.EphemeralContainer")]
public sealed partial record EphemeralContainer
{
    [Field("name", 1, 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("image", 1, 2)]
    public string Image { get; init; } = "";

    [Field("command", 1, 3, List = "atomic")]
    public ValueList<string> Command { get; init; }

    [Field("args", 1, 4, List = "atomic")]
    public ValueList<string> Args { get; init; }

    [Field("workingDir", 1, 5)]
    public string WorkingDir { get; init; } = "";

    [Field("ports", 1, 6, PatchStrategy = "merge", MergeKey = "containerPort", List = "map", Keys = "containerPort,protocol")]
    public ValueList<ContainerPort> Ports { get; init; }

    [Field("envFrom", 1, 19, List = "atomic")]
    public ValueList<EnvFromSource> EnvFrom { get; init; }

    [Field("env", 1, 7, PatchStrategy = "merge", MergeKey = "name", List = "map", Keys = "name")]
    public ValueList<EnvVar> Env { get; init; }

    [Field("resources", 1, 8)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    [Field("resizePolicy", 1, 23, List = "atomic")]
    public ValueList<ContainerResizePolicy> ResizePolicy { get; init; }

    [Field("restartPolicy", 1, 24)]
    public string? RestartPolicy { get; init; }

    [Field("volumeMounts", 1, 9, PatchStrategy = "merge", MergeKey = "mountPath", List = "map", Keys = "mountPath")]
    public ValueList<VolumeMount> VolumeMounts { get; init; }

    [Field("volumeDevices", 1, 21, PatchStrategy = "merge", MergeKey = "devicePath", List = "map", Keys = "devicePath")]
    public ValueList<VolumeDevice> VolumeDevices { get; init; }

    [Field("livenessProbe", 1, 10)]
    public Probe? LivenessProbe { get; init; }

    [Field("readinessProbe", 1, 11)]
    public Probe? ReadinessProbe { get; init; }

    [Field("startupProbe", 1, 22)]
    public Probe? StartupProbe { get; init; }

    [Field("lifecycle", 1, 12)]
    public Lifecycle? Lifecycle { get; init; }

    [Field("terminationMessagePath", 1, 13)]
    public string TerminationMessagePath { get; init; } = "";

    [Field("terminationMessagePolicy", 1, 20, Enum = "FallbackToLogsOnError,File")]
    public string TerminationMessagePolicy { get; init; } = "";

    [Field("imagePullPolicy", 1, 14, Enum = "Always,IfNotPresent,Never")]
    public string ImagePullPolicy { get; init; } = "";

    [Field("securityContext", 1, 15)]
    public SecurityContext? SecurityContext { get; init; }

    [Field("stdin", 1, 16)]
    public bool Stdin { get; init; }

    [Field("stdinOnce", 1, 17)]
    public bool StdinOnce { get; init; }

    [Field("tty", 1, 18)]
    public bool Tty { get; init; }

    [Field("targetContainerName", 2)]
    public string TargetContainerName { get; init; } = "";
}
