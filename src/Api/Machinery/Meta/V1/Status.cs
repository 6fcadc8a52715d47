namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The outcome of a request that returns no object, above all of one that failed.</summary>
[ApiKind("meta.k8s.io", "v1", "Status")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Status")]
public sealed partial record Status : KubeObject
{
    /// <summary>Empty except for a list-like status, where it may hold a continue token.</summary>
    [Field("metadata", 1)]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    /// <summary>"Success" or "Failure"; not the same as code, which HTTP defines.</summary>
    [Field("status", 2)]
    public string StatusValue { get; init; } = "";

    /// <summary>What happened, for people.</summary>
    [Field("message", 3)]
    public string Message { get; init; } = "";

    /// <summary>Why it failed in one word for programs, as NotFound, AlreadyExists, Conflict, Invalid or Forbidden; empty when unknown.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>More about the failure; what is filled in depends on the reason.</summary>
    [Field("details", 5, List = "atomic")]
    public StatusDetails? Details { get; init; }

    /// <summary>The HTTP status code of the answer; 0 when not known.</summary>
    [Field("code", 6)]
    public int Code { get; init; }
}
