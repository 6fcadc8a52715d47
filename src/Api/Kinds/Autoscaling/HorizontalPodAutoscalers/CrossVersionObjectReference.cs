namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>An object of the same namespace, by kind and name.</summary>
[ApiType("io.k8s.api.autoscaling.v2.CrossVersionObjectReference")]
public sealed partial record CrossVersionObjectReference
{
    /// <summary>The object's kind, as "Deployment".</summary>
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The object's name, in the same namespace.</summary>
    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The group version of the kind, as "apps/v1".</summary>
    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";
}
