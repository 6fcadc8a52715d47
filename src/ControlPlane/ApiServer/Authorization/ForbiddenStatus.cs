using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>The 403 answer to a request that no authorizer allowed.</summary>
public static class ForbiddenStatus
{
    public static Status For(in AuthorizationAttributes attributes, string reason) => StatusErrors.Make(
        403, "Forbidden", ForbiddenMessage.ForStatus(attributes, reason),
        StatusErrors.Details(new GroupResource(attributes.ApiGroup, attributes.Resource), attributes.Name));
}
