using Kubestrel.ApiServer.Authentication;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>
/// One question to the authorizer. For a resource request <see cref="Path"/> is unused; for a path request the resource fields are empty.
/// Selectors are given as they stand in the query string.
/// </summary>
public readonly record struct AuthorizationAttributes(UserInfo User, string Verb)
{
    public bool IsResourceRequest { get; init; }
    public string Namespace { get; init; } = "";
    public string ApiGroup { get; init; } = "";
    public string ApiVersion { get; init; } = "";
    public string Resource { get; init; } = "";
    public string Subresource { get; init; } = "";
    public string Name { get; init; } = "";
    public string Path { get; init; } = "";
    public string FieldSelector { get; init; } = "";
    public string LabelSelector { get; init; } = "";

    /// <summary>get, list and watch read; everything else writes.</summary>
    public bool IsReadOnly => Verb is "get" or "list" or "watch";

    public static AuthorizationAttributes ForPath(UserInfo user, string verb, string path) => new(user, verb) { Path = path };

    public static AuthorizationAttributes ForResource(
        UserInfo user, string verb, string apiGroup, string resource, string @namespace = "", string name = "", string subresource = "") =>
        new(user, verb)
        {
            IsResourceRequest = true, ApiGroup = apiGroup, ApiVersion = "*", Resource = resource, Namespace = @namespace, Name = name, Subresource = subresource,
        };
}
