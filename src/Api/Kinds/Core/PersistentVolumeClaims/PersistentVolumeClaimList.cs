namespace Kubestrel.Kinds.Core.V1;

/// <summary>PersistentVolumeClaim objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "PersistentVolumeClaimList")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimList")]
public sealed partial record PersistentVolumeClaimList : ListObject
{
    /// <summary>The PersistentVolumeClaim objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PersistentVolumeClaim> Items { get; init; }
}
