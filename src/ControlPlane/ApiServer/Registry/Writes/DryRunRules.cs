using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>The dryRun option: All is all there is.</summary>
internal static class DryRunRules
{
    /// <summary>Upstream shows the whole list.</summary>
    public static void Check(IReadOnlyList<string> values, FieldErrors errors)
    {
        if (values.Any(static value => value != "All"))
        {
            errors.NotSupported(FieldPath.Of("dryRun"), new Unquoted($"[]string{{{string.Join(", ", values.Select(GoString.Quote))}}}"), "All");
        }
    }
}
