namespace Kubestrel.Kinds.Core.V1;

internal static class AccessModes
{
    private static readonly (string Mode, string Short)[] All =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];

    /// <summary>"RWO,ROX": each mode once, in a fixed order.</summary>
    public static string Short(ValueList<string> modes) => string.Join(',', All.Where(mode => modes.Contains(mode.Mode)).Select(mode => mode.Short));
}
