using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.ApiServer.Authorization.Rbac;

namespace Kubestrel.ApiServer;

/// <summary>What security is built from: the objects of the watch cache, and the parts that follow their changes.</summary>
/// <param name="Objects">Current objects.</param>
/// <param name="Rbac">Follows roles and bindings.</param>
/// <param name="NodePods">Follows pods by node.</param>
/// <param name="Time">The server's clock.</param>
public sealed record SecurityContextSource(IObjectReader Objects, RbacPolicy Rbac, NodePods NodePods, TimeProvider Time);
