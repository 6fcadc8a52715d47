namespace Kubestrel.Client.Requests;

/// <summary>A request failed where the caller cannot go on without its value; caught at the loop boundary.</summary>
public sealed class ApiException(Status status) : Exception(status.Message)
{
    public Status Status { get; } = status;
}
