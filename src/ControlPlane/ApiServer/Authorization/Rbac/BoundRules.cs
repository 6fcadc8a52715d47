namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>All rules a user has in one scope, and why some could not be found ("" when all were).</summary>
internal sealed record BoundRules(BoundRule[] Rules, string[] Errors)
{
    public static readonly BoundRules None = new([], []);
}
