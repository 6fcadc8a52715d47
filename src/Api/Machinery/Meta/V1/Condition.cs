namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One observation about an object, as "Ready is True since then, for this reason".</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Condition")]
public sealed partial record Condition
{
    /// <summary>What is observed, in CamelCase or with a domain, "example.com/Ready"; unique in its list.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>The metadata.generation that was looked at; an older one than the object's means the condition may be out of date.</summary>
    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4, Always = true, Required = true)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is: one CamelCase word for programs.</summary>
    [Field("reason", 5, Always = true, Required = true)]
    public string Reason { get; init; } = "";

    /// <summary>The details for people; may be empty.</summary>
    [Field("message", 6, Always = true, Required = true)]
    public string Message { get; init; } = "";
}
