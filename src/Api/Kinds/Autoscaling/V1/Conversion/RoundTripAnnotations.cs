using System.Text;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Kinds.Autoscaling.V1;

/// <summary>Where the v1 form of an autoscaler keeps what only v2 has fields for: JSON in upstream's annotations, never stored.</summary>
internal static class RoundTripAnnotations
{
    public const string Metrics = "autoscaling.alpha.kubernetes.io/metrics";
    public const string CurrentMetrics = "autoscaling.alpha.kubernetes.io/current-metrics";
    public const string Conditions = "autoscaling.alpha.kubernetes.io/conditions";
    public const string Behavior = "autoscaling.alpha.kubernetes.io/behavior";

    public static ValueMap<string> Drop(ValueMap<string> annotations) =>
        annotations.Without(Metrics).Without(CurrentMetrics).Without(Conditions).Without(Behavior);

    /// <summary>Sets the annotation; an empty list has none.</summary>
    public static ValueMap<string> WithList<T>(this ValueMap<string> annotations, string name, ValueList<T> items) where T : class, IApiType<T>
    {
        if (items.IsEmpty)
        {
            return annotations;
        }

        using var output = new JsonOutput();
        output.Messages(items);
        return annotations.With(name, EscapedForHtml(Encoding.UTF8.GetString(output.Written)));
    }

    /// <summary>The annotation's items; null where it is absent or no such JSON, which is no error.</summary>
    public static ValueList<T>? List<T>(ValueMap<string> annotations, string name) where T : class, IApiType<T>
    {
        if (!annotations.TryGetValue(name, out var text))
        {
            return null;
        }

        try
        {
            var input = new JsonInput(Encoding.UTF8.GetBytes(text));
            return input.ReadList(typeof(T).Name, static (ref JsonInput item) => T.ReadJson(ref item));
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    /// <summary>Go's encoder escapes these in every string.</summary>
    private static string EscapedForHtml(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);
}
