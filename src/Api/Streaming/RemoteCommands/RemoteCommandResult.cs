namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>How a remote command ended: with an exit code (0 is success), or by a failure to run it.</summary>
public sealed record RemoteCommandResult
{
    private RemoteCommandResult(int? exitCode, string message, ReadOnlyMemory<byte> status)
    {
        ExitCode = exitCode;
        Message = message;
        Status = status;
    }

    public static RemoteCommandResult Success { get; } = new(0, "", default);

    /// <summary>The command's exit code; null when it could not be run or its end is unknown.</summary>
    public int? ExitCode { get; }

    /// <summary>What went wrong, in upstream's words; "" on success.</summary>
    public string Message { get; }

    /// <summary>A metav1.Status (JSON) to pass on as it is; empty when one is to be made from the other members.</summary>
    public ReadOnlyMemory<byte> Status { get; }

    public bool IsSuccess => ExitCode == 0;

    /// <summary>The command exited. <paramref name="detail"/> completes "command terminated with non-zero exit code: ".</summary>
    public static RemoteCommandResult Exited(int code, string? detail = null) =>
        code == 0 ? Success : new(code, detail ?? $"command terminated with exit code {code}", default);

    /// <summary>The command did not run; clients see "Internal error occurred: " and the message.</summary>
    public static RemoteCommandResult Failed(string message) => new(null, message, default);

    /// <summary>The command did not run, and a server said why in a metav1.Status (JSON).</summary>
    public static RemoteCommandResult Refused(string message, ReadOnlyMemory<byte> status) => new(null, message, status);
}
