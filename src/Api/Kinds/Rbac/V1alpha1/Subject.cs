namespace Kubestrel.Kinds.Rbac.V1alpha1;

[ApiType("io.k8s.api.rbac.v1alpha1.Subject")]
public sealed partial record Subject
{
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The group version, "v1" for service accounts, else "rbac.authorization.k8s.io/v1alpha1".</summary>
    [Field("apiVersion", 2)]
    public string ApiVersion { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("namespace", 4)]
    public string Namespace { get; init; } = "";
}
