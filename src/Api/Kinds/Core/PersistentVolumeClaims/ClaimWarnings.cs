namespace Kubestrel.Kinds.Core.V1;

internal static class ClaimWarnings
{
    public static void Collect(PersistentVolumeClaimSpec spec, FieldPath path, List<string> warnings)
    {
        Fraction(spec.Resources.Requests, path.Child("resources", "requests"), warnings);
        Fraction(spec.Resources.Limits, path.Child("resources", "limits"), warnings);
    }

    private static void Fraction(ValueMap<Quantity> amounts, FieldPath path, List<string> warnings)
    {
        if (amounts.TryGetValue("storage", out var size) && size.MilliValue % 1000 != 0)
        {
            warnings.Add($"{path.Key("storage")}: fractional byte value \"{size}\" is invalid, must be an integer");
        }
    }
}
