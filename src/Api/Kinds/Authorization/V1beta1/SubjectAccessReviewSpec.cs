namespace Kubestrel.Kinds.Authorization.V1beta1;

[ApiType("io.k8s.api.authorization.v1beta1.SubjectAccessReviewSpec")]
public sealed partial record SubjectAccessReviewSpec
{
    [Field("resourceAttributes", 1)]
    public ResourceAttributes? ResourceAttributes { get; init; }

    [Field("nonResourceAttributes", 2)]
    public NonResourceAttributes? NonResourceAttributes { get; init; }

    [Field("user", 3)]
    public string User { get; init; } = "";

    /// <summary>The groups the user is taken to be in.</summary>
    [Field("group", 4, List = "atomic")]
    public ValueList<string> Group { get; init; }

    [Field("extra", 5, Wrapped = true)]
    public ValueMap<ValueList<string>> Extra { get; init; }

    [Field("uid", 6)]
    public string Uid { get; init; } = "";
}
