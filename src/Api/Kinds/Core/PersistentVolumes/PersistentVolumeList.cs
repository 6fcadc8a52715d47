namespace Kubestrel.Kinds.Core.V1;

/// <summary>PersistentVolume objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "PersistentVolumeList")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeList")]
public sealed partial record PersistentVolumeList : ListObject
{
    /// <summary>The PersistentVolume objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PersistentVolume> Items { get; init; }
}
