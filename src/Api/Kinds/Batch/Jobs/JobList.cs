namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Job objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("batch", "v1", "JobList")]
[ApiType("io.k8s.api.batch.v1.JobList")]
public sealed partial record JobList : ListObject
{
    /// <summary>The Job objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Job> Items { get; init; }
}
