namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>What a field manager needs to know about its resource.</summary>
/// <param name="Kind">The kind in the version that requests use.</param>
public sealed record FieldManagerOptions(KindInfo Kind)
{
    /// <summary>The subresource whose requests it serves; empty for the resource itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>Field paths that requests here cannot set and therefore never own, dots between names: "status". See <see cref="ResetFields"/>.</summary>
    public IReadOnlyList<string> ResetFields { get; init; } = [];

    /// <summary>Fills in the kind's defaults after an apply.</summary>
    public Func<MetaObject, MetaObject> ApplyDefaults { get; init; } = static value => value;

    /// <summary>The object in another version (by apiVersion); null where that version does not exist, whose managed fields are dropped.</summary>
    public Func<MetaObject, string, MetaObject?> Convert { get; init; } = static (_, _) => null;

    /// <summary>The kind in another version, to read objects that were converted.</summary>
    public Func<string, KindInfo?> KindOf { get; init; } = static _ => null;
}
