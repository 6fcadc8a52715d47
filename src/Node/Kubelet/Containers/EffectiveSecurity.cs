using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Containers;

/// <summary>A container's security context with what it takes over from the pod's.</summary>
internal static class EffectiveSecurity
{
    public static SecurityContext Of(Pod pod, Container container)
    {
        var own = container.SecurityContext ?? SecurityContext.Empty;
        var whole = pod.Spec.SecurityContext;
        return whole is null ? own : own with
        {
            SeLinuxOptions = own.SeLinuxOptions ?? whole.SeLinuxOptions,
            RunAsUser = own.RunAsUser ?? whole.RunAsUser,
            RunAsGroup = own.RunAsGroup ?? whole.RunAsGroup,
            RunAsNonRoot = own.RunAsNonRoot ?? whole.RunAsNonRoot,
            SeccompProfile = own.SeccompProfile ?? whole.SeccompProfile,
            AppArmorProfile = own.AppArmorProfile ?? whole.AppArmorProfile,
        };
    }
}
