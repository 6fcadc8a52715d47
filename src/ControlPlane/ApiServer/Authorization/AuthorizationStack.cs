using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Authorization.Reviews;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>
/// Everything that decides on rights, put together: masters, paths open to all, nodes, RBAC, in that order. The watch cache reports changes through
/// <see cref="OnSet"/> and <see cref="OnRemoved"/> before it acknowledges a write; objects of kinds that matter to nobody here are ignored.
/// </summary>
public sealed class AuthorizationStack
{
    private readonly RbacPolicy _policy;
    private readonly NodePods _nodePods;

    public AuthorizationStack(IObjectReader objects)
        : this(objects, new RbacPolicy(), new NodePods())
    {
    }

    /// <summary>For a server that reports changes to the policy and the pods itself.</summary>
    public AuthorizationStack(IObjectReader objects, RbacPolicy policy, NodePods nodePods)
    {
        _policy = policy;
        _nodePods = nodePods;
        Authorizer = new UnionAuthorizer(
            new MastersAuthorizer(), new AlwaysAllowPaths(AlwaysAllowPaths.Default), new NodeAuthorizer(_nodePods, objects), new RbacAuthorizer(_policy));
        Escalation = new EscalationCheck(_policy, Authorizer);
        AccessReviews = new AccessReviews(Authorizer);
        RulesReviews = new RulesReviews(_policy);
    }

    public IAuthorizer Authorizer { get; }

    /// <summary>To be asked on each write of a role or binding.</summary>
    public EscalationCheck Escalation { get; }

    public AccessReviews AccessReviews { get; }

    public RulesReviews RulesReviews { get; }

    /// <summary>An object was created or changed.</summary>
    public void OnSet(MetaObject changed)
    {
        if (changed is Pod pod)
        {
            _nodePods.Set(pod);
        }
        else
        {
            _policy.Set(changed);
        }
    }

    /// <summary>An object was deleted.</summary>
    public void OnRemoved(MetaObject deleted)
    {
        if (deleted is Pod pod)
        {
            _nodePods.Remove(pod);
        }
        else
        {
            _policy.Remove(deleted);
        }
    }
}
