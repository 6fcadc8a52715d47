namespace Kubestrel.Kinds.Core.V1;

/// <summary>Linux capabilities added to and taken from the runtime's default set.</summary>
[ApiType("io.k8s.api.core.v1.Capabilities")]
public sealed partial record Capabilities
{
    /// <summary>Capabilities to add, as "NET_ADMIN"; "ALL" adds every one.</summary>
    [Field("add", 1, List = "atomic")]
    public ValueList<string> Add { get; init; }

    /// <summary>Capabilities to take away; "ALL" takes every one.</summary>
    [Field("drop", 2, List = "atomic")]
    public ValueList<string> Drop { get; init; }
}
