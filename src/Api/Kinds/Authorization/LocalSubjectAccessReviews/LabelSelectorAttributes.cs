namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>The label selector of a request, one of both forms.</summary>
[ApiType("io.k8s.api.authorization.v1.LabelSelectorAttributes")]
public sealed partial record LabelSelectorAttributes
{
    /// <summary>The selector as in the query; only for webhooks, others give requirements.</summary>
    [Field("rawSelector", 1)]
    public string RawSelector { get; init; } = "";

    /// <summary>Its requirements, all of which hold; ones the server does not understand are ignored, which only widens the check.</summary>
    [Field("requirements", 2, List = "atomic")]
    public ValueList<LabelSelectorRequirement> Requirements { get; init; }
}
