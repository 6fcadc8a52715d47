namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiKind("rbac.authorization.k8s.io", "v1beta1", "ClusterRole")]
[ApiType("io.k8s.api.rbac.v1beta1.ClusterRole")]
public sealed partial record ClusterRole : MetaObject
{
    [Field("rules", 2, Always = true, List = "atomic")]
    public ValueList<PolicyRule> Rules { get; init; }

    [Field("aggregationRule", 3)]
    public AggregationRule? AggregationRule { get; init; }
}

[ApiType("io.k8s.api.rbac.v1beta1.AggregationRule")]
public sealed partial record AggregationRule
{
    [Field("clusterRoleSelectors", 1, List = "atomic")]
    public ValueList<LabelSelector> ClusterRoleSelectors { get; init; }
}
