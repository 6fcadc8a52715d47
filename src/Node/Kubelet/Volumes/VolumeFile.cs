namespace Kubestrel.Kubelet.Volumes;

/// <param name="Path">Relative to the volume, with / between its parts.</param>
/// <param name="Mode">Permission bits.</param>
/// <param name="Owner">User id that owns it instead of root.</param>
internal sealed record VolumeFile(string Path, ReadOnlyMemory<byte> Content, int Mode, int? Owner = null)
{
    public bool SameAs(VolumeFile other) =>
        Path == other.Path && Mode == other.Mode && Owner == other.Owner && Content.Span.SequenceEqual(other.Content.Span);
}
