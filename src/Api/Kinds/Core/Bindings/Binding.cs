namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Binding")]
[ApiType("io.k8s.api.core.v1.Binding")]
[Resource("bindings", "binding", true, "create")]
public sealed partial record Binding : MetaObject
{
    [Field("target", 2, Always = true, Required = true)]
    public ObjectReference Target { get; init; } = ObjectReference.Empty;
}
