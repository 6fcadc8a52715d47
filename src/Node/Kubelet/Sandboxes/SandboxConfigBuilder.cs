using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Kubelet.Sandboxes;

/// <summary>Describes a pod's sandbox to the runtime.</summary>
internal sealed class SandboxConfigBuilder(
    KubeletOptions options, DnsPlan dns, ResourceBuilder resources, CgroupNames cgroups, LogPaths logs, IEventRecorder events)
{
    /// <summary>The configuration, or null with an error.</summary>
    public SandboxConfig? Build(Pod pod, uint attempt, out string error)
    {
        var names = Hostnames.Of(pod, options.ClusterDomain);
        var hostname = pod.Spec.HostNetwork ? "" : names.KernelName(pod, out error);
        error = "";
        if (hostname is null)
        {
            names.KernelName(pod, out error);
            return null;
        }

        if (ReadHostDns(out error) is not { } host)
        {
            return null;
        }

        var settings = dns.For(pod, host, out var warnings);
        foreach (var (reason, message) in warnings)
        {
            events.Record(pod, "Warning", reason, message);
        }

        return new SandboxConfig
        {
            Metadata = new SandboxMetadata(pod.Metadata.Name, pod.Metadata.Uid, pod.Metadata.Namespace, attempt),
            Hostname = hostname,
            LogDirectory = logs.PodFolder(pod),
            Dns = settings,
            Ports = Ports(pod),
            Labels = ContainerLabels.ForSandbox(pod),
            Annotations = pod.Metadata.Annotations.ToDictionary(StringComparer.Ordinal),
            CgroupParent = cgroups.ForRuntime(pod),
            Security = Security(pod),
            Sysctls = (pod.Spec.SecurityContext?.Sysctls ?? default).ToDictionary(sysctl => sysctl.Name.Replace('/', '.'), sysctl => sysctl.Value),
            Overhead = resources.ForOverhead(pod),
            Resources = resources.ForSandbox(pod),
        };
    }

    private DnsSettings? ReadHostDns(out string error)
    {
        error = "";
        if (options.ResolvConf.Length == 0)
        {
            return new DnsSettings();
        }

        try
        {
            return ResolvConf.Parse(File.ReadAllText(options.ResolvConf));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = exception.Message;
            return null;
        }
    }

    private static List<PortBinding> Ports(Pod pod)
    {
        var ports = new List<PortBinding>();
        foreach (var port in pod.Spec.InitContainers.Where(container => container.IsRestartable()).Concat(pod.Spec.Containers).SelectMany(container => container.Ports))
        {
            var protocol = port.Protocol switch
            {
                "UDP" => PortProtocol.Udp,
                "SCTP" => PortProtocol.Sctp,
                _ => PortProtocol.Tcp,
            };
            var binding = new PortBinding(protocol, port.ContainerPortValue, port.HostPort, port.HostIP);
            if (port.HostPort > 0 && !pod.Spec.HostNetwork && !ports.Contains(binding))
            {
                ports.Add(binding);
            }
        }

        return ports;
    }

    private static SandboxSecurity Security(Pod pod)
    {
        var whole = pod.Spec.SecurityContext;
        return new SandboxSecurity
        {
            Namespaces = SecurityBuilder.Namespaces(pod),
            SeLinux = SecurityBuilder.SeLinux(whole?.SeLinuxOptions),
            RunAsUser = whole?.RunAsUser,
            RunAsGroup = whole?.RunAsGroup,
            SupplementalGroups = SecurityBuilder.SupplementalGroups(whole),
            SupplementalGroupsPolicy = whole?.SupplementalGroupsPolicy == "Strict" ? GroupsPolicy.Strict : GroupsPolicy.Merge,
            Privileged = pod.HasPrivilegedContainer(),
            Seccomp = new SecurityProfile(SecurityProfileKind.RuntimeDefault),
        };
    }
}
