using Kubestrel.Client;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Clusters;

/// <summary>
/// The rights of components that bootstrap policy leaves to whoever sets a cluster up. Account, role and binding of DNS are kubeadm's for CoreDNS. The role in
/// kube-system is this program's own: there DNS also publishes the Service kube-dns and its endpoints, which elsewhere kubeadm and controllers do.
/// </summary>
internal static class ComponentRoles
{
    private const string RbacGroup = "rbac.authorization.k8s.io";
    private const string DnsReader = "system:coredns";
    private const string DnsPublisher = "kubestrel:dns-publisher";
    private const string KubeletClient = "kubestrel:apiserver-kubelet-client";

    private static readonly Subject DnsAccount = new() { Kind = "ServiceAccount", Namespace = ComponentUsers.SystemNamespace, Name = ComponentUsers.DnsAccount };

    /// <summary>Makes what is missing and puts changed rules back, as kubeadm does at each start.</summary>
    /// <param name="administrator">May write roles and bindings.</param>
    /// <exception cref="ClusterException">The API refuses one of them.</exception>
    public static async Task EnsureAsync(IKubeClient administrator, CancellationToken cancellationToken)
    {
        await EnsureAsync(
            administrator,
            new ClusterRoleBinding
            {
                Metadata = Meta(KubeletClient),
                RoleRef = RoleRefTo("ClusterRole", "system:kubelet-api-admin"),
                Subjects = [new Subject { ApiGroup = RbacGroup, Kind = "User", Name = ComponentUsers.KubeletClient }],
            },
            cancellationToken);
        await EnsureAsync(administrator, new ServiceAccount { Metadata = Meta(ComponentUsers.DnsAccount, ComponentUsers.SystemNamespace) }, cancellationToken);
        await EnsureAsync(
            administrator,
            new ClusterRole
            {
                Metadata = Meta(DnsReader),
                Rules =
                [
                    new PolicyRule { ApiGroups = [""], Resources = ["endpoints", "services", "pods", "namespaces"], Verbs = ["list", "watch"] },
                    new PolicyRule { ApiGroups = ["discovery.k8s.io"], Resources = ["endpointslices"], Verbs = ["list", "watch"] },
                ],
            },
            cancellationToken);
        await EnsureAsync(
            administrator, new ClusterRoleBinding { Metadata = Meta(DnsReader), RoleRef = RoleRefTo("ClusterRole", DnsReader), Subjects = [DnsAccount] }, cancellationToken);
        await EnsureAsync(
            administrator,
            new Role
            {
                Metadata = Meta(DnsPublisher, ComponentUsers.SystemNamespace),
                Rules =
                [
                    new PolicyRule { ApiGroups = [""], Resources = ["services"], Verbs = ["create", "get"] },
                    new PolicyRule { ApiGroups = ["discovery.k8s.io"], Resources = ["endpointslices"], Verbs = ["create", "get", "update"] },
                ],
            },
            cancellationToken);
        await EnsureAsync(
            administrator,
            new RoleBinding { Metadata = Meta(DnsPublisher, ComponentUsers.SystemNamespace), RoleRef = RoleRefTo("Role", DnsPublisher), Subjects = [DnsAccount] },
            cancellationToken);
    }

    private static async Task EnsureAsync<T>(IKubeClient client, T wanted, CancellationToken cancellationToken) where T : MetaObject
    {
        var (@namespace, name) = (wanted.Metadata.Namespace, wanted.Metadata.Name);
        var outcome = await client.GetAsync<T>(@namespace, name, cancellationToken);
        if (outcome.IsNotFound)
        {
            outcome = await client.CreateAsync(wanted, cancellationToken);
        }
        else if (outcome.IsSuccess && Correct(outcome.Value, wanted) is var right && right != (MetaObject)outcome.Value)
        {
            outcome = await client.UpdateAsync((T)right, cancellationToken);
        }

        if (!outcome.IsSuccess)
        {
            throw new ClusterException($"cannot write {typeof(T).Name} {name}: {outcome.Error.Message}");
        }
    }

    /// <summary>What is known with the wanted rules or subjects; labels and owners are left as they are.</summary>
    private static MetaObject Correct(MetaObject known, MetaObject wanted) => (known, wanted) switch
    {
        (ClusterRole role, ClusterRole right) => role with { Rules = right.Rules },
        (Role role, Role right) => role with { Rules = right.Rules },
        (ClusterRoleBinding binding, ClusterRoleBinding right) => binding with { Subjects = right.Subjects },
        (RoleBinding binding, RoleBinding right) => binding with { Subjects = right.Subjects },
        _ => known,
    };

    private static RoleRef RoleRefTo(string kind, string name) => new() { ApiGroup = RbacGroup, Kind = kind, Name = name };

    private static ObjectMeta Meta(string name, string @namespace = "") => ObjectMeta.Empty with { Name = name, Namespace = @namespace };
}
