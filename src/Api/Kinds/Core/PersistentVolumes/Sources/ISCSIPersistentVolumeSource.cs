namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ISCSIPersistentVolumeSource")]
public sealed partial record ISCSIPersistentVolumeSource
{
    [Field("targetPortal", 1, Always = true, Required = true)]
    public string TargetPortal { get; init; } = "";

    [Field("iqn", 2, Always = true, Required = true)]
    public string Iqn { get; init; } = "";

    [Field("lun", 3, Always = true, Required = true)]
    public int Lun { get; init; }

    [Field("iscsiInterface", 4, Default = "\"default\"")]
    public string IscsiInterface { get; init; } = "";

    [Field("fsType", 5)]
    public string FsType { get; init; } = "";

    [Field("readOnly", 6)]
    public bool ReadOnly { get; init; }

    [Field("portals", 7, List = "atomic")]
    public ValueList<string> Portals { get; init; }

    [Field("chapAuthDiscovery", 8)]
    public bool ChapAuthDiscovery { get; init; }

    [Field("chapAuthSession", 11)]
    public bool ChapAuthSession { get; init; }

    [Field("secretRef", 10)]
    public SecretReference? SecretRef { get; init; }

    [Field("initiatorName", 12)]
    public string? InitiatorName { get; init; }
}
