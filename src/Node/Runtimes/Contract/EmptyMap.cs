using System.Collections.ObjectModel;

namespace Kubestrel.Runtimes.Contract;

/// <summary>The shared empty string map.</summary>
public static class EmptyMap
{
    public static IReadOnlyDictionary<string, string> Value => ReadOnlyDictionary<string, string>.Empty;
}
