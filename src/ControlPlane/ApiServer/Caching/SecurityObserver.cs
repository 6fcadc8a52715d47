using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Keeps the policy of roles and the pods by node up to date.</summary>
internal sealed class SecurityObserver(RbacPolicy policy, NodePods nodePods) : IChangeObserver
{
    public void OnChange(MetaObject? current, MetaObject? previous)
    {
        switch (current ?? previous)
        {
            case Pod pod:
                if (current is null)
                {
                    nodePods.Remove(pod);
                }
                else
                {
                    nodePods.Set(pod);
                }

                break;
            case ClusterRole or Role or ClusterRoleBinding or RoleBinding:
                if (current is null)
                {
                    policy.Remove(previous!);
                }
                else
                {
                    policy.Set(current);
                }

                break;
        }
    }
}
