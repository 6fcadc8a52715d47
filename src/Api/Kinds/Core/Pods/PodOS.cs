namespace Kubestrel.Kinds.Core.V1;

/// <summary>The system a pod is made for.</summary>
[ApiType("io.k8s.api.core.v1.PodOS")]
public sealed partial record PodOS
{
    /// <summary>linux or windows. Fields of the other system must then be unset.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
