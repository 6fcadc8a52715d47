namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>A request to a resource.</summary>
[ApiType("io.k8s.api.authorization.v1.ResourceAttributes")]
public sealed partial record ResourceAttributes
{
    /// <summary>The namespace; empty is all of them, or none for kinds of the cluster.</summary>
    [Field("namespace", 1)]
    public string Namespace { get; init; } = "";

    /// <summary>What is done: get, list, watch, create, update, patch, delete, ...; "*" is everything.</summary>
    [Field("verb", 2)]
    public string Verb { get; init; } = "";

    /// <summary>The API group, empty for the core group; "*" is all.</summary>
    [Field("group", 3)]
    public string Group { get; init; } = "";

    /// <summary>The version of the group; "*" is all.</summary>
    [Field("version", 4)]
    public string Version { get; init; } = "";

    /// <summary>The resource by plural name; "*" is all.</summary>
    [Field("resource", 5)]
    public string Resource { get; init; } = "";

    /// <summary>The subresource; empty is none.</summary>
    [Field("subresource", 6)]
    public string Subresource { get; init; } = "";

    /// <summary>The object's name; empty is all.</summary>
    [Field("name", 7)]
    public string Name { get; init; } = "";

    /// <summary>The request's field selector, which bounds what is seen.</summary>
    [Field("fieldSelector", 8)]
    public FieldSelectorAttributes? FieldSelector { get; init; }

    /// <summary>The request's label selector, which bounds what is seen.</summary>
    [Field("labelSelector", 9)]
    public LabelSelectorAttributes? LabelSelector { get; init; }
}
