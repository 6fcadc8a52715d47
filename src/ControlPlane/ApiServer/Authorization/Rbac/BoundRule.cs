using Kubestrel.Kinds.Rbac.V1;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>A rule a user has, and the reason it gives (which binding it comes from).</summary>
internal readonly record struct BoundRule(PolicyRule Rule, string Source);
