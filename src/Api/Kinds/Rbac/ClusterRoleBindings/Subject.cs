namespace Kubestrel.Kinds.Rbac.V1;

/// <summary>Somebody who gets permissions.</summary>
[ApiType("io.k8s.api.rbac.v1.Subject", Map = "atomic")]
public sealed partial record Subject
{
    /// <summary>User, Group or ServiceAccount.</summary>
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>Empty for service accounts, "rbac.authorization.k8s.io" (the default) for users and groups.</summary>
    [Field("apiGroup", 2)]
    public string ApiGroup { get; init; } = "";

    /// <summary>The name; of groups as "system:authenticated".</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The namespace, for service accounts alone.</summary>
    [Field("namespace", 4)]
    public string Namespace { get; init; } = "";
}
