namespace Kubestrel.Kinds.Core.V1;

/// <summary>Where a variable's value comes from; exactly one of these.</summary>
[ApiType("io.k8s.api.core.v1.EnvVarSource")]
public sealed partial record EnvVarSource
{
    /// <summary>A field of the pod: metadata.name, .namespace, .uid, .labels['X'], .annotations['X'], spec.nodeName, spec.serviceAccountName,
    /// status.hostIP(s), status.podIP(s).</summary>
    [Field("fieldRef", 1)]
    public ObjectFieldSelector? FieldRef { get; init; }

    /// <summary>A request or limit of a container.</summary>
    [Field("resourceFieldRef", 2)]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    /// <summary>An entry of a ConfigMap in the pod's namespace; the variable keeps its value until a restart.</summary>
    [Field("configMapKeyRef", 3)]
    public ConfigMapKeySelector? ConfigMapKeyRef { get; init; }

    /// <summary>An entry of a secret in the pod's namespace; the variable keeps its value until a restart.</summary>
    [Field("secretKeyRef", 4)]
    public SecretKeySelector? SecretKeyRef { get; init; }
}
