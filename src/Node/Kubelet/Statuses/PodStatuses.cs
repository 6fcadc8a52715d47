using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>Computes a pod's status. Pure; condition times are set when the status is stored.</summary>
internal static class PodStatuses
{
    public static PodStatus Compute(StatusInput input)
    {
        var pod = input.Pod;
        var builder = new ContainerStatuses(input);
        var main = builder.Build(pod.Spec.Containers, input.Old.ContainerStatuses, isInit: false);
        var init = builder.Build(pod.Spec.InitContainers, input.Old.InitContainerStatuses, isInit: true);
        var ephemeral = builder.Build(pod.EphemeralContainers(), input.Old.EphemeralContainerStatuses, isInit: false);
        main = main.Map(status => Readiness.Apply(pod.FindContainer(status.Name)!, status, input.Probes, isInit: false));
        init = init.Map(status => Readiness.Apply(pod.FindContainer(status.Name)!, status, input.Probes, isInit: true));
        var phase = Settle(input, PodPhases.Of(pod, [.. init, .. main], input.IsTerminal));
        var isSame = phase == input.Old.Phase;
        var status = PodStatus.Empty with
        {
            Phase = phase,
            Reason = !isSame ? "" : input.Old.Reason.Length > 0 ? input.Old.Reason : pod.Status.Reason,
            Message = !isSame ? "" : input.Old.Message.Length > 0 ? input.Old.Message : pod.Status.Message,
            NominatedNodeName = pod.Status.NominatedNodeName,
            StartTime = input.Old.StartTime,
            QosClass = pod.QosClass(),
            ContainerStatuses = main,
            InitContainerStatuses = NullWhenEmpty(init),
            EphemeralContainerStatuses = NullWhenEmpty(ephemeral),
            ResourceClaimStatuses = pod.Status.ResourceClaimStatuses,
        };
        status = WithAddresses(input, status);
        return status with { Conditions = PodConditions.Compute(pod, input.Runtime, status) };
    }

    /// <summary>A pod that ended does not come back.</summary>
    private static string Settle(StatusInput input, string phase) =>
        PodFacts.IsTerminalPhase(input.Pod.Status.Phase) ? input.Pod.Status.Phase
        : !PodFacts.IsTerminalPhase(phase) && PodFacts.IsTerminalPhase(input.Old.Phase) ? input.Old.Phase
        : phase;

    private static PodStatus WithAddresses(StatusInput input, PodStatus status)
    {
        var own = input.Runtime.Ips.Count > 0 ? input.Runtime.Ips : input.Pod.Spec.HostNetwork ? input.HostIps : [];
        return status with
        {
            HostIP = input.HostIps.FirstOrDefault(""),
            HostIPs = NullWhenEmpty(input.HostIps.Select(ip => HostIP.Empty with { Ip = ip }).ToValueList()),
            PodIP = own.FirstOrDefault(""),
            PodIPs = NullWhenEmpty(own.Select(ip => PodIP.Empty with { Ip = ip }).ToValueList()),
        };
    }

    private static ValueList<T> NullWhenEmpty<T>(ValueList<T> list) => list.IsEmpty ? default : list;
}
