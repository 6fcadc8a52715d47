namespace Kubestrel.Kinds.Core.V1;

/// <summary>Puts a pod on a node: what a scheduler posts to pods/binding.</summary>
[ApiKind("", "v1", "Binding")]
[ApiType("io.k8s.api.core.v1.Binding")]
[Resource("bindings", "binding", true, "create")]
public sealed partial record Binding : MetaObject
{
    /// <summary>The node, as an object reference: kind Node and its name; the rest may be left out.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public ObjectReference Target { get; init; } = ObjectReference.Empty;
}
