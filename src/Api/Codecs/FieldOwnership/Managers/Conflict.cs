using Kubestrel.Codecs.FieldOwnership.Sets;

namespace Kubestrel.Codecs.FieldOwnership.Managers;

/// <summary>A field that an applier wants to change and another manager owns.</summary>
internal readonly record struct Conflict(ManagerId Manager, PathElement[] Path)
{
    public string PathText => string.Concat(Path.Select(element => element.ToString()));

    public static Status ToStatus(IReadOnlyList<Conflict> conflicts)
    {
        var causes = conflicts.Select(conflict => StatusCause.Empty with
        {
            Reason = "FieldManagerConflict",
            Message = $"conflict with {conflict.Manager}",
            Field = conflict.PathText,
        });
        return StatusErrors.Make(409, "Conflict", Message(conflicts), StatusDetails.Empty with { Causes = causes.ToValueList() });
    }

    private static string Message(IReadOnlyList<Conflict> conflicts)
    {
        if (conflicts.Count == 1)
        {
            return $"Apply failed with 1 conflict: conflict with {conflicts[0].Manager}: {conflicts[0].PathText}";
        }

        var lines = conflicts.GroupBy(conflict => conflict.Manager).OrderBy(group => group.Key)
            .SelectMany(group => group.Select(conflict => "- " + conflict.PathText).Prepend($"conflicts with {group.Key}:"));
        return $"Apply failed with {conflicts.Count} conflicts: {string.Join('\n', lines)}";
    }
}
