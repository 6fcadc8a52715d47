namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", Map = "atomic")]
public sealed partial record LabelSelector
{
    [Field("matchLabels", 1)]
    public ValueMap<string> MatchLabels { get; init; }

    [Field("matchExpressions", 2, List = "atomic")]
    public ValueList<LabelSelectorRequirement> MatchExpressions { get; init; }
}
