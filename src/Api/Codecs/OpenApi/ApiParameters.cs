using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>The parameters of each kind of request.</summary>
internal static class ApiParameters
{
    private const string Bool = "boolean";
    private const string Integer = "integer";
    private const string Text = "string";

    public static ApiParameter Name { get; } = new("name", "path", Text, "The object's name.");

    public static ApiParameter Namespace { get; } = new("namespace", "path", Text, "The namespace the objects are in.");

    public static ApiParameter Path { get; } = new("path", "path", Text, "The path that the request is passed on with.");

    public static ApiParameter Pretty { get; } = new("pretty", "query", Text, "Indents the response when 'true'.");

    public static IReadOnlyList<ApiParameter> List { get; } =
    [
        Query("allowWatchBookmarks", Bool, "Lets a watch send bookmark events."),
        Query("continue", Text, "The token of the list's next part, from the part before."),
        Query("fieldSelector", Text, "Restricts the objects by fields."),
        Query("labelSelector", Text, "Restricts the objects by labels."),
        Query("limit", Integer, "The most objects one response may hold."),
        Pretty,
        Query("resourceVersion", Text, "The version from which the objects are read or watched."),
        Query("resourceVersionMatch", Text, "How the resourceVersion of a list is meant: Exact or NotOlderThan."),
        Query("sendInitialEvents", Bool, "Begins a watch with the objects that exist."),
        Query("timeoutSeconds", Integer, "How long the request may last."),
        Query("watch", Bool, "Sends changes as they happen instead of a list."),
    ];

    public static IReadOnlyList<ApiParameter> Delete { get; } =
    [
        Query("dryRun", Text, "'All' does everything but store the result."),
        Query("gracePeriodSeconds", Integer, "How long the object may take to end; 0 ends it at once."),
        Query("ignoreStoreReadErrorWithClusterBreakingPotential", Bool, "Deletes an object even though it cannot be read."),
        Query("orphanDependents", Bool, "Deprecated: propagationPolicy says it better."),
        Pretty,
        Query("propagationPolicy", Text, "What happens to dependents: Orphan, Background or Foreground."),
    ];

    public static IReadOnlyList<ApiParameter> DeleteCollection { get; } =
        [.. Delete, .. List.Where(parameter => parameter.Name is not ("allowWatchBookmarks" or "watch" or "pretty"))];

    public static IReadOnlyList<ApiParameter> Write { get; } =
    [
        Query("dryRun", Text, "'All' does everything but store the result."),
        Query("fieldManager", Text, "The name under which the changed fields are owned."),
        Query("fieldValidation", Text, "What unknown and duplicate fields do: Ignore, Warn or Strict."),
        Pretty,
    ];

    public static IReadOnlyList<ApiParameter> Patch { get; } = [.. Write, Query("force", Bool, "Takes over fields that others own.")];

    /// <summary>The fields of an options type, of which each is a query parameter.</summary>
    public static IEnumerable<ApiParameter> Of(TypeSchema options) => options.Fields
        .Where(field => field.Name is not ("kind" or "apiVersion") && field.Value.Kind != ValueKind.Time)
        .Select(field => Query(field.Name, TypeOf((field.Value.Element ?? field.Value).Kind), field.Description));

    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Bool => Bool,
        ValueKind.Int32 or ValueKind.Int64 => Integer,
        _ => Text,
    };

    private static ApiParameter Query(string name, string type, string description) => new(name, "query", type, description);
}
