namespace Kubestrel.ApiServer.Authorization;

/// <summary>Several errors as one text, as upstream joins them.</summary>
internal static class ErrorText
{
    /// <summary>One error stands alone; more are bracketed, each once.</summary>
    public static string Aggregate(IEnumerable<string> errors)
    {
        var distinct = errors.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0] : $"[{string.Join(", ", distinct)}]";
    }
}
