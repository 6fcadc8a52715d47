using System.Globalization;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>A value in an error as Go's %#v verb prints it, which upstream's messages show for everything but plain scalars.</summary>
public sealed record GoValue(string Text)
{
    public static GoValue Of(IntOrString value) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"intstr.IntOrString{{Type:{(value.IsString ? 1 : 0)}, IntVal:{value.IntValue}, StrVal:{GoString.Quote(value.StringValue)}}}"));

    public static GoValue Of(Quantity value)
    {
        var milli = value.MilliValue;
        var (amount, scale) = milli % 1000 == 0 ? (milli / 1000, 0) : (milli, -3);
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"resource.Quantity{{i:resource.int64Amount{{value:{amount}, scale:{scale}}}, d:resource.infDecAmount{{Dec:(*inf.Dec)(nil)}}, s:{GoString.Quote(Cached(value))}, Format:\"{value.Format}\"}}"));
    }

    public static GoValue Of(ByteString bytes) =>
        new(bytes.IsNull ? "[]byte(nil)" : $"[]byte{{{string.Join(", ", bytes.ToArray().Select(one => string.Create(CultureInfo.InvariantCulture, $"0x{one:x}")))}}}");

    /// <summary>A time as Go's String prints it in UTC.</summary>
    public static GoValue TextOf(DateTimeOffset time) =>
        new(time == default ? "0001-01-01 00:00:00 +0000 UTC" : time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF '+0000 UTC'", CultureInfo.InvariantCulture));

    /// <summary>As upstream prints a decoded time, which is local to the server.</summary>
    public static GoValue Of(Time time) => new(time.IsZero
        ? "time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)"
        : string.Create(CultureInfo.InvariantCulture, $"time.Date({time.Value:yyyy}, time.{time.Value:MMMM}, {time.Value.Day}, {time.Value.Hour}, {time.Value.Minute}, {time.Value.Second}, 0, time.Local)"));

    public static GoValue Of(ValueMap<string> map) => new(MapText(map));

    public static GoValue Of(ValueList<string> list) => new(ListText(list));

    /// <param name="type">The Go type of the items, which are strings underneath.</param>
    public static GoValue Of(ValueList<string> list, string type) => new(ListText(list, type));

    public static GoValue Of(LabelSelector? selector) => new(selector is null
        ? "\"null\""
        : $"v1.LabelSelector{{MatchLabels:{MapText(selector.MatchLabels)}, MatchExpressions:{ExpressionsText(selector.MatchExpressions)}}}");

    /// <summary>The text that Go keeps of a quantity: the canonical one, but for binary amounts of a multiple of eight units.</summary>
    private static string Cached(Quantity value)
    {
        var text = value.ToString();
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? text.AsSpan(0, end) : text;
        return text.EndsWith('i') && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units % 8 == 0 ? "" : text;
    }

    private static string MapText(ValueMap<string> map) => map.IsNull
        ? "map[string]string(nil)"
        : $"map[string]string{{{string.Join(", ", map.Select(pair => $"{GoString.Quote(pair.Key)}:{GoString.Quote(pair.Value)}"))}}}";

    private static string ListText(ValueList<string> list, string type = "string") =>
        list.IsNull ? $"[]{type}(nil)" : $"[]{type}{{{string.Join(", ", list.Select(GoString.Quote))}}}";

    private static string ExpressionsText(ValueList<LabelSelectorRequirement> expressions) => expressions.IsNull
        ? "[]v1.LabelSelectorRequirement(nil)"
        : $"[]v1.LabelSelectorRequirement{{{string.Join(", ", expressions.Select(ExpressionText))}}}";

    private static string ExpressionText(LabelSelectorRequirement requirement) =>
        $"v1.LabelSelectorRequirement{{Key:{GoString.Quote(requirement.Key)}, Operator:{GoString.Quote(requirement.Operator)}, Values:{ListText(requirement.Values)}}}";
}
