namespace Kubestrel.Codecs.Patches;

public enum PatchType : byte
{
    Json,
    Merge,
    StrategicMerge,
    Apply,
}
