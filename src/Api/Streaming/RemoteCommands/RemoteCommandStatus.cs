using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>The result on the error stream. From v4 on it is a metav1.Status in JSON: a non-zero exit has reason NonZeroExitCode and the
/// code in a cause of type ExitCode. Before, it is plain text, and nothing on success.</summary>
public static class RemoteCommandStatus
{
    public const string NonZeroExitCode = "NonZeroExitCode";
    public const string ExitCode = "ExitCode";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a server writes to the error stream for a protocol version.</summary>
    public static ReadOnlyMemory<byte> Encode(RemoteCommandResult result, string protocol)
    {
        if (RemoteCommandProtocols.Version(protocol) < 4)
        {
            return result.IsSuccess ? default : Encoding.UTF8.GetBytes(StatusMessage(result));
        }

        return result.Status.IsEmpty ? EncodeStatus(result) : result.Status;
    }

    /// <summary>What a client makes of the error stream's bytes; no bytes mean success.</summary>
    public static RemoteCommandResult Decode(ReadOnlySpan<byte> message, string protocol)
    {
        if (message.IsEmpty)
        {
            return RemoteCommandResult.Success;
        }

        if (RemoteCommandProtocols.Version(protocol) < 4)
        {
            return RemoteCommandResult.Failed("error executing remote command: " + Encoding.UTF8.GetString(message));
        }

        try
        {
            using var document = JsonDocument.Parse(message.ToArray());
            return DecodeStatus(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return RemoteCommandResult.Failed($"error stream protocol error: {broken.Message} in \"{Encoding.UTF8.GetString(message)}\"");
        }
    }

    /// <summary>The message of a metav1.Status in JSON, or null when the bytes are none.</summary>
    internal static string? TryReadMessage(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && Text(document.RootElement, "kind") == "Status"
                ? Text(document.RootElement, "message")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RemoteCommandResult DecodeStatus(JsonElement status)
    {
        switch (Text(status, "status"))
        {
            case "Success":
                return RemoteCommandResult.Success;
            case "Failure" when Text(status, "reason") != NonZeroExitCode:
                return RemoteCommandResult.Failed(Text(status, "message"));
            case "Failure":
                break;
            default:
                return RemoteCommandResult.Failed("error stream protocol error: unknown error");
        }

        if (!status.TryGetProperty("details", out var details) || details.ValueKind != JsonValueKind.Object)
        {
            return RemoteCommandResult.Failed("error stream protocol error: details must be set");
        }

        if (details.TryGetProperty("causes", out var causes) && causes.ValueKind == JsonValueKind.Array)
        {
            foreach (var cause in causes.EnumerateArray())
            {
                if (Text(cause, "reason") == ExitCode)
                {
                    var text = Text(cause, "message");
                    return byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                        ? RemoteCommandResult.Exited(code)
                        : RemoteCommandResult.Failed($"error stream protocol error: invalid exit code value \"{text}\"");
                }
            }
        }

        return RemoteCommandResult.Failed($"error stream protocol error: no {ExitCode} cause given");
    }

    private static ReadOnlyMemory<byte> EncodeStatus(RemoteCommandResult result)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(output, s_json);
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteEndObject();
        json.WriteString("status", result.IsSuccess ? "Success" : "Failure");
        if (!result.IsSuccess)
        {
            json.WriteString("message", StatusMessage(result));
            json.WriteString("reason", result.ExitCode is null ? "InternalError" : NonZeroExitCode);
            json.WriteStartObject("details");
            json.WriteStartArray("causes");
            json.WriteStartObject();
            if (result.ExitCode is { } code)
            {
                json.WriteString("reason", ExitCode);
                json.WriteString("message", code.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteString("message", result.Message);
            }

            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            if (result.ExitCode is null)
            {
                json.WriteNumber("code", 500);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static string StatusMessage(RemoteCommandResult result) => result switch
    {
        { Status.IsEmpty: false } => result.Message,
        { ExitCode: null } => "Internal error occurred: " + result.Message,
        _ => "command terminated with non-zero exit code: " + result.Message,
    };

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
