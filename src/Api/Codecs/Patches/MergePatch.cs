using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>JSON merge patches (RFC 7386).</summary>
public static class MergePatch
{
    /// <summary>The target with the patch applied; the target is changed in place and parts of the patch become part of it.</summary>
    public static Tree Apply(Tree? target, Tree patch)
    {
        if (patch is not TreeMap changes)
        {
            return patch;
        }

        var map = target as TreeMap ?? new TreeMap();
        foreach (var (key, value) in changes.Entries)
        {
            if (value.IsNull)
            {
                map.Remove(key);
            }
            else
            {
                map[key] = Apply(map.Find(key), value);
            }
        }

        return map;
    }
}
