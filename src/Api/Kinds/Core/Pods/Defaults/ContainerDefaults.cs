namespace Kubestrel.Kinds.Core.V1;

/// <summary>Defaults of containers in pods and templates; a container that lacks nothing comes back as it is.</summary>
internal static class ContainerDefaults
{
    private const string MessagePath = "/dev/termination-log";
    private const string MessagePolicy = "File";

    public static Container Apply(Container container)
    {
        var ports = container.Ports.Map(PortProtocol);
        var env = container.Env.Map(FieldVersion);
        var resources = ResourceDefaults.Apply(container.Resources);
        var liveness = ProbeDefaults.Apply(container.LivenessProbe);
        var readiness = ProbeDefaults.Apply(container.ReadinessProbe);
        var startup = ProbeDefaults.Apply(container.StartupProbe);
        var lifecycle = ProbeDefaults.Apply(container.Lifecycle);
        var complete = container is { ImagePullPolicy.Length: > 0, TerminationMessagePath.Length: > 0, TerminationMessagePolicy.Length: > 0 }
            && ports == container.Ports
            && env == container.Env
            && ReferenceEquals(resources, container.Resources)
            && ReferenceEquals(liveness, container.LivenessProbe)
            && ReferenceEquals(readiness, container.ReadinessProbe)
            && ReferenceEquals(startup, container.StartupProbe)
            && ReferenceEquals(lifecycle, container.Lifecycle);
        return complete ? container : container with
        {
            Ports = ports,
            Env = env,
            Resources = resources,
            LivenessProbe = liveness,
            ReadinessProbe = readiness,
            StartupProbe = startup,
            Lifecycle = lifecycle,
            ImagePullPolicy = Or(container.ImagePullPolicy, container.Image),
            TerminationMessagePath = container.TerminationMessagePath.Length == 0 ? MessagePath : container.TerminationMessagePath,
            TerminationMessagePolicy = container.TerminationMessagePolicy.Length == 0 ? MessagePolicy : container.TerminationMessagePolicy,
        };
    }

    /// <summary>Ephemeral containers default as others do; their forbidden fields are left to validation.</summary>
    public static EphemeralContainer Apply(EphemeralContainer container)
    {
        var changed = container with
        {
            Ports = container.Ports.Map(PortProtocol),
            Env = container.Env.Map(FieldVersion),
            Resources = ResourceDefaults.Apply(container.Resources),
            LivenessProbe = ProbeDefaults.Apply(container.LivenessProbe),
            ReadinessProbe = ProbeDefaults.Apply(container.ReadinessProbe),
            StartupProbe = ProbeDefaults.Apply(container.StartupProbe),
            Lifecycle = ProbeDefaults.Apply(container.Lifecycle),
            ImagePullPolicy = Or(container.ImagePullPolicy, container.Image),
            TerminationMessagePath = container.TerminationMessagePath.Length == 0 ? MessagePath : container.TerminationMessagePath,
            TerminationMessagePolicy = container.TerminationMessagePolicy.Length == 0 ? MessagePolicy : container.TerminationMessagePolicy,
        };
        return changed == container ? container : changed;
    }

    /// <summary>On the host's network every port is the host's too.</summary>
    public static Container HostPorts(Container container)
    {
        var ports = container.Ports.Map(static port => port.HostPort == 0 && port.ContainerPortValue != 0 ? port with { HostPort = port.ContainerPortValue } : port);
        return ports == container.Ports ? container : container with { Ports = ports };
    }

    public static Container RequestsFromLimits(Container container)
    {
        var resources = ResourceDefaults.RequestsFromLimits(container.Resources);
        return ReferenceEquals(resources, container.Resources) ? container : container with { Resources = resources };
    }

    private static string Or(string policy, string image) => policy.Length == 0 ? ImageTag.PullPolicy(image) : policy;

    private static ContainerPort PortProtocol(ContainerPort port) => port.Protocol.Length == 0 ? port with { Protocol = "TCP" } : port;

    private static EnvVar FieldVersion(EnvVar variable) => variable.ValueFrom is { FieldRef: { ApiVersion.Length: 0 } field }
        ? variable with { ValueFrom = variable.ValueFrom with { FieldRef = field with { ApiVersion = "v1" } } }
        : variable;
}
