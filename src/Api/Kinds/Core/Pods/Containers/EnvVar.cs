namespace Kubestrel.Kinds.Core.V1;

/// <summary>One environment variable.</summary>
[ApiType("io.k8s.api.core.v1.EnvVar")]
public sealed partial record EnvVar
{
    /// <summary>The variable's name; any printable ASCII characters but "=".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value; $(NAME) is replaced by a variable defined before it, $$(NAME) stays as $(NAME). Empty by default.</summary>
    [Field("value", 2)]
    public string Value { get; init; } = "";

    /// <summary>Where the value comes from instead of value.</summary>
    [Field("valueFrom", 3)]
    public EnvVarSource? ValueFrom { get; init; }
}
