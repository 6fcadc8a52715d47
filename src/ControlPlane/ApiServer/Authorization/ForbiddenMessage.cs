using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>The text of a 403 answer, in upstream's words.</summary>
public static class ForbiddenMessage
{
    /// <summary>The whole message of the Status: the part about the resource, then <see cref="Describe"/>, then the authorizer's reason.</summary>
    public static string ForStatus(in AuthorizationAttributes attributes, string reason)
    {
        var because = Sanitize(Describe(attributes));
        if (reason.Length > 0)
        {
            because = $"{because}: {reason}";
        }

        if (!attributes.IsResourceRequest)
        {
            return $"forbidden: {because}";
        }

        var qualified = attributes.ApiGroup.Length == 0 ? attributes.Resource : $"{attributes.Resource}.{attributes.ApiGroup}";
        if (qualified.Length == 0)
        {
            return $"forbidden: {because}";
        }

        return attributes.Name.Length == 0
            ? $"{qualified} is forbidden: {because}"
            : $"{qualified} \"{attributes.Name}\" is forbidden: {because}";
    }

    // User names and paths come from the client: the text never looks like HTML.
    private static string Sanitize(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>For example: User "x" cannot list resource "pods" in API group "" in the namespace "y".</summary>
    public static string Describe(in AuthorizationAttributes attributes)
    {
        var user = GoString.Quote(attributes.User.Name);
        if (!attributes.IsResourceRequest)
        {
            return $"User {user} cannot {attributes.Verb} path {GoString.Quote(attributes.Path)}";
        }

        var resource = attributes.Subresource.Length == 0 ? attributes.Resource : $"{attributes.Resource}/{attributes.Subresource}";
        var what = $"User {user} cannot {attributes.Verb} resource {GoString.Quote(resource)} in API group {GoString.Quote(attributes.ApiGroup)}";
        return attributes.Namespace.Length == 0
            ? $"{what} at the cluster scope"
            : $"{what} in the namespace {GoString.Quote(attributes.Namespace)}";
    }
}
