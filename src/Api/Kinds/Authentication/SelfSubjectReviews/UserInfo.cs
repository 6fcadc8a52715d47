namespace Kubestrel.Kinds.Authentication.V1;

/// <summary>A user as the server knows them.</summary>
[ApiType("io.k8s.api.authentication.v1.UserInfo")]
public sealed partial record UserInfo
{
    /// <summary>The name, unique among active users.</summary>
    [Field("username", 1)]
    public string Username { get; init; } = "";

    /// <summary>An id that stays when a name is given to somebody else.</summary>
    [Field("uid", 2)]
    public string Uid { get; init; } = "";

    /// <summary>The groups the user is in, as "system:authenticated".</summary>
    [Field("groups", 3, List = "atomic")]
    public ValueList<string> Groups { get; init; }

    /// <summary>Further facts from the authenticator, by name.</summary>
    [Field("extra", 4, Wrapped = true)]
    public ValueMap<ValueList<string>> Extra { get; init; }
}
