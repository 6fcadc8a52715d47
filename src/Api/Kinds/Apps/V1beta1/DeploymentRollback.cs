namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiKind("apps", "v1beta1", "DeploymentRollback")]
[ApiType("io.k8s.api.apps.v1beta1.DeploymentRollback")]
public sealed partial record DeploymentRollback : KubeObject
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("updatedAnnotations", 2)]
    public ValueMap<string> UpdatedAnnotations { get; init; }

    [Field("rollbackTo", 3, Always = true, Required = true)]
    public RollbackConfig RollbackTo { get; init; } = RollbackConfig.Empty;
}
