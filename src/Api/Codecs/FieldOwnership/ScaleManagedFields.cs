using Kubestrel.Codecs.FieldOwnership.Managers;
using Kubestrel.Codecs.FieldOwnership.Sets;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>Carries managed fields between a resource and its scale subresource, which shows one of its fields as spec.replicas.</summary>
/// <param name="apiVersion">The version in which the scale's changes to the parent are recorded.</param>
/// <param name="replicas">The parent's path of the field, by apiVersion; entries of other versions are dropped.</param>
public sealed class ScaleManagedFields(string apiVersion, IReadOnlyDictionary<string, string[]> replicas)
{
    private const string ScaleVersion = "autoscaling/v1";
    private static readonly PathElement[] ScalePath = [PathElement.Field("spec"), PathElement.Field("replicas")];

    /// <summary>The entries of the parent that own the field, as entries of the scale.</summary>
    public ValueList<ManagedFieldsEntry> ToScale(ValueList<ManagedFieldsEntry> parent)
    {
        var result = new ManagedFields();
        foreach (var (id, set) in Read(parent).Sets)
        {
            if (PathIn(set.ApiVersion) is { } path && set.Fields.Contains(path))
            {
                result.Sets[id with { ApiVersion = id.ApiVersion.Length == 0 ? "" : ScaleVersion }] =
                    new(FieldSet.Of(["spec", "replicas"]), ScaleVersion, set.Applied, set.Time, default);
            }
        }

        return result.Write();
    }

    /// <summary>The parent's entries after the scale changed: who lost the field there loses it here, who gained it gains it.</summary>
    public ValueList<ManagedFieldsEntry> ToParent(ValueList<ManagedFieldsEntry> parent, ValueList<ManagedFieldsEntry> scale)
    {
        var result = new ManagedFields();
        var scaleSets = Read(scale).Sets;
        foreach (var (id, set) in Read(parent).Sets)
        {
            if (!replicas.ContainsKey(set.ApiVersion))
            {
                continue;
            }

            var path = PathIn(set.ApiVersion);
            if (path is null || !set.Fields.Contains(path))
            {
                result.Sets[id] = set;
            }
            else if (scaleSets.Remove(id with { ApiVersion = id.ApiVersion.Length == 0 ? "" : ScaleVersion }))
            {
                result.Sets[id] = set;
            }
            else
            {
                result.Put(id, set.WithFields(set.Fields.Except(FieldSet.Of(replicas[set.ApiVersion]))));
            }
        }

        foreach (var (id, set) in scaleSets)
        {
            if (set.Fields.Contains(ScalePath))
            {
                var parentId = id with { ApiVersion = id.ApiVersion.Length == 0 ? "" : apiVersion };

                // Upstream keeps no time on this way.
                result.Sets[parentId] = new(FieldSet.Of(replicas[apiVersion]), apiVersion, set.Applied, null, default);
            }
        }

        return result.Write();
    }

    private PathElement[]? PathIn(string version) =>
        replicas.TryGetValue(version, out var names) ? Array.ConvertAll(names, PathElement.Field) : null;

    private static ManagedFields Read(ValueList<ManagedFieldsEntry> entries) => ManagedFields.Read(entries, out _) ?? new();
}
