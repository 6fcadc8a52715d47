namespace Kubestrel.Machinery.Meta.V1;

/// <summary>Which fields one manager owns, in one version and by one kind of request.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry")]
public sealed partial record ManagedFieldsEntry
{
    /// <summary>Who owns the fields: a program, user or controller by its own chosen name.</summary>
    [Field("manager", 1)]
    public string Manager { get; init; } = "";

    /// <summary>How they came to own them: Apply for server-side apply, Update for anything else.</summary>
    [Field("operation", 2)]
    public string Operation { get; init; } = "";

    /// <summary>The group version whose field names the set uses, since names can differ between versions.</summary>
    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";

    /// <summary>When the set last changed, through a field added, removed or given another value.</summary>
    [Field("time", 4)]
    public Time? Time { get; init; }

    /// <summary>The form of the set; "FieldsV1" is the only one.</summary>
    [Field("fieldsType", 6)]
    public string FieldsType { get; init; } = "";

    /// <summary>The owned fields as a tree: "f:name" for a field, "k:{...}" for a list item by its keys, "v:..." by its value, "." for the item itself.</summary>
    [Field("fieldsV1", 7, Raw = "fields", Pointer = true)]
    public RawJson FieldsV1 { get; init; }

    /// <summary>The subresource through which the fields were set, as in "status"; empty for the object itself.</summary>
    [Field("subresource", 8)]
    public string Subresource { get; init; } = "";
}
