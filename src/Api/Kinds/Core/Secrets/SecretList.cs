namespace Kubestrel.Kinds.Core.V1;

/// <summary>Secret objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "SecretList")]
[ApiType("io.k8s.api.core.v1.SecretList")]
public sealed partial record SecretList : ListObject
{
    /// <summary>The Secret objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Secret> Items { get; init; }
}
