namespace Kubestrel.Kinds.Core.V1;

/// <summary>Defaults of pod specs, in pods and in templates. What lacks nothing comes back as the same instance.</summary>
internal static class PodDefaults
{
    private const long GraceSeconds = 30;

    public static Pod Apply(Pod pod)
    {
        var spec = ApplyToPod(Apply(pod.Spec));
        var status = Apply(pod.Status);
        return ReferenceEquals(spec, pod.Spec) && ReferenceEquals(status, pod.Status) ? pod : pod with { Spec = spec, Status = status };
    }

    public static PodTemplateSpec Apply(PodTemplateSpec template)
    {
        var spec = Apply(template.Spec);
        return ReferenceEquals(spec, template.Spec) ? template : template with { Spec = spec };
    }

    /// <summary>Both names of the service account field hold the same.</summary>
    public static PodSpec WithAccount(PodSpec spec)
    {
        var account = spec.ServiceAccountName.Length > 0 ? spec.ServiceAccountName : spec.ServiceAccount;
        return spec.ServiceAccountName == account && spec.ServiceAccount == account ? spec : spec with { ServiceAccountName = account, ServiceAccount = account };
    }

    private static PodSpec Apply(PodSpec spec)
    {
        spec = WithAccount(spec);
        var volumes = spec.Volumes.Map(VolumeDefaults.Apply);
        var containers = spec.Containers.Map(ContainerDefaults.Apply);
        var initContainers = spec.InitContainers.Map(ContainerDefaults.Apply);
        var ephemeral = spec.EphemeralContainers.Map(ContainerDefaults.Apply);
        var overhead = ResourceDefaults.Apply(spec.Overhead);
        var complete = spec is { DnsPolicy.Length: > 0, RestartPolicy.Length: > 0, SchedulerName.Length: > 0, SecurityContext: not null, TerminationGracePeriodSeconds: not null }
            && volumes == spec.Volumes
            && containers == spec.Containers
            && initContainers == spec.InitContainers
            && ephemeral == spec.EphemeralContainers
            && overhead == spec.Overhead;
        return complete ? spec : spec with
        {
            Volumes = volumes,
            Containers = containers,
            InitContainers = initContainers,
            EphemeralContainers = ephemeral,
            Overhead = overhead,
            DnsPolicy = Or(spec.DnsPolicy, "ClusterFirst"),
            RestartPolicy = Or(spec.RestartPolicy, "Always"),
            SchedulerName = Or(spec.SchedulerName, "default-scheduler"),
            SecurityContext = spec.SecurityContext ?? PodSecurityContext.Empty,
            TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds ?? GraceSeconds,
        };
    }

    /// <summary>What only pods get, so that templates stay as they were written.</summary>
    private static PodSpec ApplyToPod(PodSpec spec)
    {
        var containers = spec.Containers.Map(ContainerDefaults.RequestsFromLimits);
        var initContainers = spec.InitContainers.Map(ContainerDefaults.RequestsFromLimits);
        if (spec.HostNetwork)
        {
            containers = containers.Map(ContainerDefaults.HostPorts);
            initContainers = initContainers.Map(ContainerDefaults.HostPorts);
        }

        // Old objects may hold a negative period; it means the shortest one.
        var grace = spec.TerminationGracePeriodSeconds is < 0 ? 1 : spec.TerminationGracePeriodSeconds;
        return spec.EnableServiceLinks is not null && containers == spec.Containers && initContainers == spec.InitContainers && grace == spec.TerminationGracePeriodSeconds
            ? spec
            : spec with
            {
                Containers = containers,
                InitContainers = initContainers,
                EnableServiceLinks = spec.EnableServiceLinks ?? true,
                TerminationGracePeriodSeconds = grace,
            };
    }

    /// <summary>podIP and the first of podIPs are one; where they differ, podIP counts.</summary>
    private static PodStatus Apply(PodStatus status)
    {
        if (status.PodIP.Length > 0)
        {
            return status.PodIPs.IsEmpty || status.PodIPs[0].Ip != status.PodIP ? status with { PodIPs = [PodIP.Empty with { Ip = status.PodIP }] } : status;
        }

        return status.PodIPs.IsEmpty ? status : status with { PodIP = status.PodIPs[0].Ip };
    }

    private static string Or(string value, string fallback) => value.Length == 0 ? fallback : value;
}
