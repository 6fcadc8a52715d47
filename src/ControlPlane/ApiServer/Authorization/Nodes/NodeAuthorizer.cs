using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Nodes;

/// <summary>
/// Rights of node agents: their own node, lease and CSI node, the pods bound to them, and what those pods refer to. What no case here narrows, the
/// rules of the role system:node allow. Never denies; reasons are upstream's.
/// </summary>
public sealed class NodeAuthorizer : IAuthorizer
{
    private const string NodeLeases = "kube-node-lease";

    private readonly NodeRelations _relations;
    private readonly ValueList<PolicyRule> _rules = BootstrapPolicy.ClusterRole("system:node").Rules;

    public NodeAuthorizer(NodePods pods, IObjectReader objects) => _relations = new NodeRelations(pods, objects);

    public AuthorizationDecision Authorize(in AuthorizationAttributes attributes)
    {
        if (!UserNames.TryGetNode(attributes.User, out var node))
        {
            return No("");
        }

        if (node.Length == 0)
        {
            return No($"unknown node for user {GoString.Quote(attributes.User.Name)}");
        }

        if (attributes.IsResourceRequest)
        {
            switch (attributes.ApiGroup, attributes.Resource)
            {
                case ("", "secrets"):
                    return ReadNamespaced(node, attributes, _relations.HasSecret);
                case ("", "configmaps"):
                    return ReadNamespaced(node, attributes, _relations.HasConfigMap);
                case ("", "persistentvolumeclaims"):
                    return attributes.Subresource == "status"
                        ? UpdateStatus(node, attributes, _relations.HasVolumeClaim)
                        : Get(node, attributes, _relations.HasVolumeClaim);
                case ("", "persistentvolumes"):
                    return Get(node, attributes, (who, _, name) => _relations.HasVolume(who, name));
                case ("resource.k8s.io", "resourceclaims"):
                    return Get(node, attributes, _relations.HasResourceClaim);
                case ("storage.k8s.io", "volumeattachments"):
                    return Get(node, attributes, (who, _, name) => _relations.HasVolumeAttachment(who, name));
                case ("", "serviceaccounts"):
                    return CreateToken(node, attributes);
                case ("coordination.k8s.io", "leases"):
                    return Lease(node, attributes);
                case ("storage.k8s.io", "csinodes"):
                    return CsiNode(node, attributes);
                case ("resource.k8s.io", "resourceslices"):
                    return ResourceSlice(node, attributes);
                case ("", "nodes"):
                    return Node(node, attributes);
                case ("", "pods"):
                    return Pod(node, attributes);
            }
        }

        foreach (var rule in _rules.Span)
        {
            if (RuleMatch.Allows(rule, attributes))
            {
                return Yes;
            }
        }

        return No("");
    }

    private static AuthorizationDecision Yes => new(Verdict.Allow, "");

    private static AuthorizationDecision No(string reason) => new(Verdict.NoOpinion, reason);

    private static AuthorizationDecision Related(string node, in AuthorizationAttributes attributes, Func<string, string, string, bool> related)
    {
        if (attributes.Name.Length == 0)
        {
            return No("No Object name found");
        }

        return related(node, attributes.Namespace, attributes.Name) ? Yes : No($"no relationship found between node '{node}' and this object");
    }

    private static AuthorizationDecision UpdateStatus(string node, in AuthorizationAttributes attributes, Func<string, string, string, bool> related) =>
        attributes.Verb is "update" or "patch" ? Related(node, attributes, related) : No("can only get/update/patch this type");

    private static AuthorizationDecision Get(string node, in AuthorizationAttributes attributes, Func<string, string, string, bool> related)
    {
        if (attributes.Verb != "get")
        {
            return No("can only get individual resources of this type");
        }

        return attributes.Subresource.Length > 0 ? No("cannot get subresource") : Related(node, attributes, related);
    }

    private static AuthorizationDecision ReadNamespaced(string node, in AuthorizationAttributes attributes, Func<string, string, string, bool> related)
    {
        if (!attributes.IsReadOnly)
        {
            return No("can only read resources of this type");
        }

        if (attributes.Subresource.Length > 0)
        {
            return No("cannot read subresource");
        }

        return attributes.Namespace.Length == 0 ? No("can only read namespaced object of this type") : Related(node, attributes, related);
    }

    private AuthorizationDecision CreateToken(string node, in AuthorizationAttributes attributes)
    {
        if (attributes.Verb != "create" || attributes.Name.Length == 0)
        {
            return No("can only create tokens for individual service accounts");
        }

        return attributes.Subresource != "token"
            ? No("can only create token subresource of serviceaccount")
            : Related(node, attributes, _relations.HasServiceAccount);
    }

    private static AuthorizationDecision Lease(string node, in AuthorizationAttributes attributes)
    {
        if (attributes.Verb is not ("get" or "create" or "update" or "patch" or "delete"))
        {
            return No("can only get, create, update, patch, or delete a node lease");
        }

        if (attributes.Namespace != NodeLeases)
        {
            return No($"can only access leases in the {GoString.Quote(NodeLeases)} system namespace");
        }

        // The name is not known on create; the NodeRestriction plugin checks it.
        return attributes.Verb != "create" && attributes.Name != node
            ? No("can only access node lease with the same name as the requesting node")
            : Yes;
    }

    private static AuthorizationDecision CsiNode(string node, in AuthorizationAttributes attributes)
    {
        if (attributes.Verb is not ("get" or "create" or "update" or "patch" or "delete"))
        {
            return No("can only get, create, update, patch, or delete a CSINode");
        }

        if (attributes.Subresource.Length > 0)
        {
            return No("cannot authorize CSINode subresources");
        }

        return attributes.Verb != "create" && attributes.Name != node
            ? No("can only access CSINode with the same name as the requesting node")
            : Yes;
    }

    private AuthorizationDecision ResourceSlice(string node, in AuthorizationAttributes attributes)
    {
        if (attributes.Subresource.Length > 0)
        {
            return No("cannot authorize ResourceSlice subresources");
        }

        return attributes.Verb switch
        {
            "create" => Yes,
            "get" or "update" or "patch" or "delete" => Related(node, attributes, (who, _, name) => _relations.HasResourceSlice(who, name)),
            "watch" or "list" or "deletecollection" => FieldSelectors.Requires(attributes.FieldSelector, "spec.nodeName", node)
                ? Yes
                : No("can only list/watch/deletecollection resourceslices with nodeName field selector"),
            _ => No("only the following verbs are allowed for a ResourceSlice: get, watch, list, create, update, patch, delete, deletecollection"),
        };
    }

    private static AuthorizationDecision Node(string node, in AuthorizationAttributes attributes) => (attributes.Subresource, attributes.Verb) switch
    {
        ("", "create" or "update" or "patch") or ("status", "update" or "patch") => Yes,
        ("", "get" or "list" or "watch") when attributes.Name == node => Yes,
        ("", "get" or "list" or "watch") when attributes.Name.Length == 0 => No($"node '{node}' cannot read all nodes, only its own Node object"),
        ("", "get" or "list" or "watch") => No($"node '{node}' cannot read '{attributes.Name}', only its own Node object"),
        _ => No(""),
    };

    private AuthorizationDecision Pod(string node, in AuthorizationAttributes attributes)
    {
        switch (attributes.Subresource, attributes.Verb)
        {
            case ("", "get"):
                return Get(node, attributes, _relations.HasPod);
            case ("", "list" or "watch"):
                if (FieldSelectors.Requires(attributes.FieldSelector, "spec.nodeName", node))
                {
                    return Yes;
                }

                return attributes.Name.Length > 0
                    ? Related(node, attributes, _relations.HasPod)
                    : No("can only list/watch pods with spec.nodeName field selector");
            case ("", "create" or "delete") or ("status", "update" or "patch") or ("eviction", "create"):
                return Yes;
            default:
                return No("");
        }
    }
}
