namespace Kubestrel.Kinds.Apps.V1beta1;

/// <summary>Sets a deployment back to an earlier revision.</summary>
[ApiKind("apps", "v1beta1", "DeploymentRollback")]
[ApiType("io.k8s.api.apps.v1beta1.DeploymentRollback")]
public sealed partial record DeploymentRollback : KubeObject
{
    /// <summary>The deployment to set back, as in the request's path.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Annotations the deployment gets with the rollback, as its cause.</summary>
    [Field("updatedAnnotations", 2)]
    public ValueMap<string> UpdatedAnnotations { get; init; }

    /// <summary>The revision whose template the deployment gets.</summary>
    [Field("rollbackTo", 3, Always = true, Required = true)]
    public RollbackConfig RollbackTo { get; init; } = RollbackConfig.Empty;
}
