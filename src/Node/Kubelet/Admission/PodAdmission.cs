using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Admission;

/// <summary>Checks that a pod may run on this node, as the scheduler should have: pressure, resources, affinity, host ports, taints.</summary>
internal sealed class PodAdmission(NodeFacts node, Sysctls sysctls, NodePressure pressure)
{
    private const string AppArmorSwitch = "/sys/module/apparmor/parameters/enabled";

    /// <param name="active">Pods that already run here.</param>
    public Rejection? Reject(Pod pod, IReadOnlyList<Pod> active)
    {
        if (node.Node is not { } current)
        {
            return null;
        }

        return pressure.Reject(pod) ?? OperatingSystem(pod) ?? Resources(pod, active) ?? NodeMatch(pod, current) ?? Ports(pod, active) ?? Taints(pod, current)
            ?? (sysctls.Violation(pod) is { } violation ? new Rejection("SysctlForbidden", violation) : null)
            ?? AppArmor(pod);
    }

    private static Rejection? AppArmor(Pod pod)
    {
        var isWanted = pod.AllContainers().Select(container => container.SecurityContext?.AppArmorProfile ?? pod.Spec.SecurityContext?.AppArmorProfile)
            .Any(profile => profile is { Type: "RuntimeDefault" or "Localhost" });
        return isWanted && !(File.Exists(AppArmorSwitch) && File.ReadAllText(AppArmorSwitch).StartsWith('Y'))
            ? new("AppArmor", "Cannot enforce AppArmor: AppArmor is not enabled on the host")
            : null;
    }

    private static Rejection? OperatingSystem(Pod pod) => pod.Spec.Os is { Name: not ("" or "linux") }
        ? new("PodOSNotSupported", "Failed to admit pod as the OS field doesn't match node OS")
        : null;

    private static Rejection? NodeMatch(Pod pod, Node current) =>
        NodeAffinityRules.Matches(pod, current) ? null : new("NodeAffinity", "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector");

    private Rejection? Resources(Pod pod, IReadOnlyList<Pod> active)
    {
        if (active.Count + 1 > node.Allocatable.GetValueOrDefault("pods").Value)
        {
            return Insufficient("pods", 1, active.Count, node.Allocatable.GetValueOrDefault("pods").Value);
        }

        foreach (var (name, requested) in PodAmounts.Requests(pod).OrderBy(request => request.Key, StringComparer.Ordinal))
        {
            var scale = name == "cpu";
            var amount = scale ? requested.MilliValue : requested.Value;
            if (amount == 0)
            {
                continue;
            }

            if (!node.Allocatable.TryGetValue(name, out var allocatable))
            {
                // The node does not know every extended resource of the cluster.
                continue;
            }

            var used = active.Sum(other =>
            {
                var request = PodAmounts.Requests(other).GetValueOrDefault(name);
                return scale ? request.MilliValue : request.Value;
            });
            var capacity = scale ? allocatable.MilliValue : allocatable.Value;
            if (used + amount > capacity)
            {
                return Insufficient(name, amount, used, capacity);
            }
        }

        return null;
    }

    private static Rejection Insufficient(string name, long requested, long used, long capacity) => new(
        $"OutOf{name}",
        string.Create(CultureInfo.InvariantCulture, $"Node didn't have enough resource: {name}, requested: {requested}, used: {used}, capacity: {capacity}"));

    private static Rejection? Ports(Pod pod, IReadOnlyList<Pod> active)
    {
        var taken = active.SelectMany(HostPorts).ToList();
        var conflict = HostPorts(pod).Any(port => taken.Any(other =>
            other.Port == port.Port && other.Protocol == port.Protocol && (other.Ip == port.Ip || other.Ip == "0.0.0.0" || port.Ip == "0.0.0.0")));
        return conflict ? new("NodePorts", "Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports") : null;
    }

    private static IEnumerable<(int Port, string Protocol, string Ip)> HostPorts(Pod pod) =>
        pod.Spec.InitContainers.Where(container => container.IsRestartable()).Concat(pod.Spec.Containers)
            .SelectMany(container => container.Ports)
            .Where(port => port.HostPort > 0)
            .Select(port => (port.HostPort, port.Protocol.Length == 0 ? "TCP" : port.Protocol, port.HostIP.Length == 0 ? "0.0.0.0" : port.HostIP));

    /// <summary>Only NoExecute taints turn a pod away here, and never a static pod.</summary>
    private static Rejection? Taints(Pod pod, Node current) =>
        pod.IsStatic() || current.Spec.Taints.All(taint => taint.Effect != "NoExecute" || pod.Spec.Tolerations.Exists(toleration => Tolerations.Tolerates(toleration, taint)))
            ? null
            : new("TaintToleration", "Predicate TaintToleration failed: node(s) had taints that the pod didn't tolerate");
}
