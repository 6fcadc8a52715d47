namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "SecretList")]
[ApiType("io.k8s.api.core.v1.SecretList")]
public sealed partial record SecretList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Secret> Items { get; init; }
}
