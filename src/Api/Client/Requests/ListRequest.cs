namespace Kubestrel.Client.Requests;

/// <summary>Which objects a list or watch is about; empty means all.</summary>
public record ListRequest
{
    public string Namespace { get; init; } = "";

    public string LabelSelector { get; init; } = "";

    public string FieldSelector { get; init; } = "";

    /// <summary>"" is a consistent read, "0" any version the server has.</summary>
    public string ResourceVersion { get; init; } = "";

    public string ResourceVersionMatch { get; init; } = "";

    public long Limit { get; init; }

    public string Continue { get; init; } = "";
}
