using Kubestrel.ApiServer.Authentication;

namespace Kubestrel.Clusters;

/// <summary>
/// Whom each component of the program acts as: upstream's user of its name, which has the bootstrap role of that name and nothing more. Nobody is in system:masters.
/// </summary>
internal static class ComponentUsers
{
    public const string SystemNamespace = "kube-system";

    /// <summary>The service account of cluster DNS, as kubeadm's CoreDNS has it.</summary>
    public const string DnsAccount = "coredns";

    /// <summary>The subject of the certificate by which the API server calls the kubelet.</summary>
    public const string KubeletClient = "kube-apiserver-kubelet-client";

    public static UserInfo ControllerManager { get; } = new(UserNames.KubeControllerManager, UserNames.GroupAuthenticated);

    public static UserInfo Scheduler { get; } = new(UserNames.KubeScheduler, UserNames.GroupAuthenticated);

    public static UserInfo Proxy { get; } = new(UserNames.KubeProxy, UserNames.GroupAuthenticated);

    public static UserInfo Dns { get; } = UserInfo.ServiceAccount(SystemNamespace, DnsAccount);

    /// <param name="account">A service account of the controllers, such as deployment-controller.</param>
    public static UserInfo Controller(string account) => UserInfo.ServiceAccount(SystemNamespace, account);

    public static UserInfo Node(string name) => new(UserNames.NodePrefix + name, UserNames.GroupNodes, UserNames.GroupAuthenticated);
}
