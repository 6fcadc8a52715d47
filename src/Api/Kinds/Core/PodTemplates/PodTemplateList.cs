namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodTemplateList")]
[ApiType("io.k8s.api.core.v1.PodTemplateList")]
public sealed partial record PodTemplateList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodTemplate> Items { get; init; }
}
