namespace Kubestrel.Runtimes.Contract;

/// <summary>A failed call. <see cref="ToString"/> is the form Go's gRPC library gives an error, which is what upstream shows in events.</summary>
public sealed record RuntimeError(RuntimeErrorCode Code, string Message)
{
    /// <summary>The runtime does not know the thing asked for.</summary>
    public bool IsNotFound => Code == RuntimeErrorCode.NotFound;

    /// <summary>The runtime is too old for this call.</summary>
    public bool IsUnimplemented => Code == RuntimeErrorCode.Unimplemented;

    /// <summary>The runtime did not answer: not running, restarting, or over the deadline.</summary>
    public bool IsUnreachable => Code is RuntimeErrorCode.Unavailable or RuntimeErrorCode.DeadlineExceeded;

    public override string ToString() => $"rpc error: code = {GoName(Code)} desc = {Message}";

    private static string GoName(RuntimeErrorCode code) => code switch
    {
        RuntimeErrorCode.Ok => "OK",
        RuntimeErrorCode.Cancelled => "Canceled",
        _ when Enum.IsDefined(code) => code.ToString(),
        _ => $"Code({(int)code})",
    };
}
