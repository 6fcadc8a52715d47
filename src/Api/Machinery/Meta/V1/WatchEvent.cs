namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One change in a watch.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent")]
public sealed partial record WatchEvent
{
    /// <summary>What happened: ADDED, MODIFIED, DELETED, BOOKMARK or ERROR.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The object after the change (for DELETED: as it last was); a Status for ERROR; an object with only a revision for BOOKMARK.</summary>
    [Field("object", 2, Always = true, Required = true, Raw = "extension")]
    public RawJson Object { get; init; }
}
