namespace Kubestrel.Runtimes.Fake;

internal static class FakeLabels
{
    public static bool Match(IReadOnlyDictionary<string, string> selector, IReadOnlyDictionary<string, string> labels) =>
        selector.All(s => labels.TryGetValue(s.Key, out var value) && value == s.Value);
}
