namespace Kubestrel.Kinds.Networking.V1;

/// <summary>Names a controller that serves Ingresses of the class.</summary>
[ApiKind("networking.k8s.io", "v1", "IngressClass")]
[ApiType("io.k8s.api.networking.v1.IngressClass")]
[Resource("ingressclasses", "ingressclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "l/iqIbDgFyQ=")]
public sealed partial record IngressClass : MetaObject
{
    /// <summary>The controller and its parameters.</summary>
    [Field("spec", 2)]
    public IngressClassSpec Spec { get; init; } = IngressClassSpec.Empty;
}

/// <summary>An object with settings for the controller.</summary>
[ApiType("io.k8s.api.networking.v1.IngressClassParametersReference")]
public sealed partial record IngressClassParametersReference
{
    /// <summary>The kind's group; unset for the core group.</summary>
    [Field("apiGroup", 1)]
    public string? ApiGroup { get; init; }

    /// <summary>The kind of the object, which the controller's documentation names.</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The object's name, in the cluster or in namespace.</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Cluster (the default) or Namespace.</summary>
    [Field("scope", 4, Always = true)]
    public string? Scope { get; init; }

    /// <summary>The object's namespace; for scope Namespace, and then required.</summary>
    [Field("namespace", 5)]
    public string? Namespace { get; init; }
}

/// <summary>What an ingress class stands for.</summary>
[ApiType("io.k8s.api.networking.v1.IngressClassSpec")]
public sealed partial record IngressClassSpec
{
    /// <summary>The controller, "example.com/ingress-controller"; cannot be changed.</summary>
    [Field("controller", 1)]
    public string Controller { get; init; } = "";

    /// <summary>Settings for the controller, if it has any.</summary>
    [Field("parameters", 2)]
    public IngressClassParametersReference? Parameters { get; init; }
}
