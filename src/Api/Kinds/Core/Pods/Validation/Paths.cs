namespace Kubestrel.Kinds.Core.V1;

/// <summary>Rules for paths in volumes and on hosts.</summary>
internal static class Paths
{
    public static bool HasBackstep(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "..")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the path, with its dots resolved, is "/".</summary>
    public static bool IsRoot(string path) =>
        path.StartsWith('/') && path.Split('/').Aggregate(0, (depth, part) => part is "" or "." ? depth : part == ".." ? Math.Max(0, depth - 1) : depth + 1) == 0;

    public static void NoBacksteps(string text, FieldPath path, FieldErrors errors)
    {
        if (HasBackstep(text))
        {
            errors.Invalid(path, text, "must not contain '..'");
        }
    }

    /// <summary>Relative and below where it starts.</summary>
    public static void Descending(string text, FieldPath path, FieldErrors errors)
    {
        if (text.StartsWith('/'))
        {
            errors.Invalid(path, text, "must be a relative path");
        }

        NoBacksteps(text, path, errors);
    }

    /// <summary>Descending, and not under a name that the node keeps for itself.</summary>
    public static void NotReserved(string text, FieldPath path, FieldErrors errors)
    {
        Descending(text, path, errors);
        if (text.StartsWith("..", StringComparison.Ordinal) && !text.StartsWith("../", StringComparison.Ordinal))
        {
            errors.Invalid(path, text, "must not start with '..'");
        }
    }

    public static void Mode(int? mode, FieldPath path, FieldErrors errors)
    {
        if (mode is < 0 or > 0b111_111_111)
        {
            errors.Invalid(path, mode, "must be a number between 0 and 0777 (octal), both inclusive");
        }
    }
}
