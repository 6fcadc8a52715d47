namespace Kubestrel.ApiServer.Authentication;

/// <summary>User and group names with a fixed meaning, and the prefixes of nodes and service accounts.</summary>
public static class UserNames
{
    public const string Anonymous = "system:anonymous";
    public const string GroupMasters = "system:masters";
    public const string GroupAuthenticated = "system:authenticated";
    public const string GroupUnauthenticated = "system:unauthenticated";
    public const string GroupNodes = "system:nodes";
    public const string GroupServiceAccounts = "system:serviceaccounts";
    public const string ApiServer = "system:apiserver";
    public const string KubeControllerManager = "system:kube-controller-manager";
    public const string KubeScheduler = "system:kube-scheduler";
    public const string KubeProxy = "system:kube-proxy";
    public const string NodePrefix = "system:node:";
    public const string ServiceAccountPrefix = "system:serviceaccount:";

    public const string ExtraCredentialId = "authentication.kubernetes.io/credential-id";
    public const string ExtraPodName = "authentication.kubernetes.io/pod-name";
    public const string ExtraPodUid = "authentication.kubernetes.io/pod-uid";
    public const string ExtraNodeName = "authentication.kubernetes.io/node-name";
    public const string ExtraNodeUid = "authentication.kubernetes.io/node-uid";

    public static string ServiceAccount(string @namespace, string name) => $"{ServiceAccountPrefix}{@namespace}:{name}";

    /// <summary>Namespace and name of a service account's user name; false for any other user.</summary>
    public static bool TrySplitServiceAccount(string userName, out string @namespace, out string name)
    {
        @namespace = name = "";
        if (!userName.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = userName.AsSpan(ServiceAccountPrefix.Length);
        var colon = rest.IndexOf(':');
        if (colon <= 0 || colon == rest.Length - 1 || rest[(colon + 1)..].Contains(':'))
        {
            return false;
        }

        @namespace = rest[..colon].ToString();
        name = rest[(colon + 1)..].ToString();
        return true;
    }

    /// <summary>The node's name when the user is a node (user name with the node prefix and in the nodes' group).</summary>
    public static bool TryGetNode(UserInfo user, out string nodeName)
    {
        nodeName = "";
        if (!user.Name.StartsWith(NodePrefix, StringComparison.Ordinal) || !user.IsInGroup(GroupNodes))
        {
            return false;
        }

        nodeName = user.Name[NodePrefix.Length..];
        return true;
    }
}
