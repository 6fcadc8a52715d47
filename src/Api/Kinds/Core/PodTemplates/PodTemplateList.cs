namespace Kubestrel.Kinds.Core.V1;

/// <summary>PodTemplate objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "PodTemplateList")]
[ApiType("io.k8s.api.core.v1.PodTemplateList")]
public sealed partial record PodTemplateList : ListObject
{
    /// <summary>The PodTemplate objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodTemplate> Items { get; init; }
}
