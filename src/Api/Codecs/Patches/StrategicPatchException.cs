namespace Kubestrel.Codecs.Patches;

/// <summary>A strategic merge patch that cannot be applied; caught where the patch is turned into a result.</summary>
/// <param name="code">400 for a malformed patch, 422 for one that does not fit, 500 where upstream has no code.</param>
internal sealed class StrategicPatchException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
