namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Who, and what; one of resourceAttributes and nonResourceAttributes.</summary>
[ApiType("io.k8s.api.authorization.v1.SubjectAccessReviewSpec")]
public sealed partial record SubjectAccessReviewSpec
{
    /// <summary>A request to a resource; not together with nonResourceAttributes.</summary>
    [Field("resourceAttributes", 1)]
    public ResourceAttributes? ResourceAttributes { get; init; }

    /// <summary>A request to a path; not together with resourceAttributes.</summary>
    [Field("nonResourceAttributes", 2)]
    public NonResourceAttributes? NonResourceAttributes { get; init; }

    /// <summary>The user; with groups empty this means a user in no group.</summary>
    [Field("user", 3)]
    public string User { get; init; } = "";

    /// <summary>The groups the user is taken to be in.</summary>
    [Field("groups", 4, List = "atomic")]
    public ValueList<string> Groups { get; init; }

    /// <summary>Further facts about the user, by name.</summary>
    [Field("extra", 5, Wrapped = true)]
    public ValueMap<ValueList<string>> Extra { get; init; }

    /// <summary>The user's uid, for authorizers that look at it.</summary>
    [Field("uid", 6)]
    public string Uid { get; init; } = "";
}
