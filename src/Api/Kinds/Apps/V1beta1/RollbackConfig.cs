namespace Kubestrel.Kinds.Apps.V1beta1;

/// <summary>Which revision to go back to.</summary>
[ApiType("io.k8s.api.apps.v1beta1.RollbackConfig")]
public sealed partial record RollbackConfig
{
    /// <summary>The revision's number; 0 is the last one before the current.</summary>
    [Field("revision", 1)]
    public long Revision { get; init; }
}
