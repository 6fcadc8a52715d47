namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A mark on a row.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableRowCondition")]
public sealed partial record TableRowCondition
{
    /// <summary>What it marks; "Completed" means the object has finished its work.</summary>
    [Field("type", Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason")]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message")]
    public string Message { get; init; } = "";
}
