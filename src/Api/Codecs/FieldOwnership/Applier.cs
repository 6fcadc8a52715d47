using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership.Managers;
using Kubestrel.Codecs.FieldOwnership.Merging;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>
/// Server-side apply: 1. read and check the configuration, 2. merge it into the live object, 3. take out what the manager applied before
/// and does not now, 4. find conflicts, 5. decode, 6. hand over the fields.
/// </summary>
internal sealed class Applier(FieldManagerOptions options, OwnedValue type, FieldSet reset)
{
    private KubeObject? _empty;

    internal KubeObject EmptyObject => _empty ??= ReadEmpty();

    private string ApiVersion => options.Kind.Id.ApiVersion;

    public Decoded Apply(MetaObject live, MetaObject bare, ReadOnlyMemory<byte> body, ManagedFields managed, Request request, FieldSet neverOwned)
    {
        // 1. The configuration.
        var strict = request.Validation == FieldValidation.Ignore ? null : new StrictErrors();
        TreeMap configuration;
        try
        {
            configuration = YamlReader.Parse(body.Span, strict) as TreeMap ?? new();
        }
        catch (JsonFormatException exception)
        {
            return Fail(StatusErrors.BadRequest("error decoding YAML: error converting YAML to JSON: " + exception.Message));
        }

        if (Refuse(configuration, bare) is { } refusal)
        {
            return Fail(refusal);
        }

        using var liveJson = new JsonOutput();
        bare.WriteJson(liveJson);
        var id = new ManagerId(request.Manager, ManagerId.Apply, "", options.Subresource);
        var outcome = Merge(liveJson.Written, configuration, managed, id, request.Force);
        if (outcome.Conflicts.Count > 0 && request.Manager == LastApplied.Manager)
        {
            // Fields that the same client applied from its side before may be taken over.
            var open = LastApplied.Remaining(outcome.Conflicts, bare, liveJson.Written, type, ApiVersion);
            outcome = open.Count == 0 ? Merge(liveJson.Written, configuration, managed, id, force: true) : outcome with { Conflicts = open };
        }

        if (outcome.Conflicts.Count > 0)
        {
            return Fail(Conflict.ToStatus(outcome.Conflicts));
        }

        if (strict is { IsEmpty: false } && request.Validation == FieldValidation.Strict)
        {
            return Fail(StatusErrors.BadRequest("error strict decoding YAML: error converting YAML to JSON: " + string.Join(", ", strict.Messages)));
        }

        // 5. The object.
        MetaObject merged;
        try
        {
            merged = outcome.Changed ? options.ApplyDefaults(Decode(outcome.Json)) : bare;
        }
        catch (JsonFormatException exception)
        {
            return Fail(Plain($"failed to convert new object ({Describe(configuration, bare)}) to proper version ({ApiVersion}): {exception.Message}"));
        }

        // 6. Ownership.
        var fields = outcome.Fields.Except(neverOwned);
        var previous = managed.Sets.GetValueOrDefault(id);
        var same = previous is not null && previous.ApiVersion == ApiVersion && previous.Fields.SetEquals(fields);
        foreach (var (other, set) in outcome.Others)
        {
            managed.Put(other, set);
        }

        managed.Put(id, new(fields, ApiVersion, true, outcome.Changed ? request.Now : previous?.Time, same ? previous!.Encoded : default));
        var owned = merged with { Metadata = merged.Metadata with { ManagedFields = managed.Write() } };
        if (request.Manager == LastApplied.Manager)
        {
            owned = LastApplied.Refresh(owned, configuration);
        }

        return Decoded.Of(owned, options.Kind.Id, strict?.Messages);
    }

    private Status? Refuse(TreeMap configuration, MetaObject live)
    {
        var apiVersion = Text(configuration, "apiVersion");
        var kind = Text(configuration, "kind");
        if (kind != options.Kind.Id.Kind || apiVersion != ApiVersion)
        {
            GroupVersion.TryParse(apiVersion, out var groupVersion);
            return StatusErrors.BadRequest($"invalid object type: {groupVersion.Group}/{groupVersion.Version}, Kind={kind}");
        }

        if (configuration.Find("metadata") is TreeMap metadata && metadata.Find("managedFields") is { IsNull: false })
        {
            return StatusErrors.BadRequest("metadata.managedFields must be nil");
        }

        return TreeValidator.Check(configuration, type) is { } error
            ? Plain($"failed to create typed patch object ({Describe(configuration, live)}): {error}")
            : null;
    }

    private Outcome Merge(ReadOnlySpan<byte> live, TreeMap configuration, ManagedFields managed, ManagerId id, bool force)
    {
        // 2. Merge.
        var merged = TreeMerger.Merge(Tree.Parse(live), configuration, type) ?? new TreeMap();
        var fields = TreeFieldSet.Of(configuration, type).ExceptTrees(reset);

        // 3. Prune.
        var last = managed.Sets.GetValueOrDefault(id);
        if (last is not null)
        {
            merged = new Pruner(options, type, ApiVersion).Prune(merged, last, fields, managed, id);
        }

        using var output = new JsonOutput();
        CanonicalWriter.Write(merged, type, output);
        var json = output.ToArray();

        // 4. Conflicts.
        var comparison = JsonComparer.Compare(live, json, type).Without(reset);
        var changes = comparison.Modified.Union(comparison.Added);
        var conflicts = new List<Conflict>();
        var others = new List<KeyValuePair<ManagerId, ManagedSet>>();
        foreach (var (other, set) in managed.Sets.OrderBy(entry => entry.Key))
        {
            if (other == id)
            {
                continue;
            }

            var theirs = comparison;
            var taken = changes;
            if (set.ApiVersion != ApiVersion)
            {
                if (CompareIn(set.ApiVersion, live, json) is not { } converted)
                {
                    others.Add(new(other, set.WithFields(FieldSet.Empty)));
                    continue;
                }

                theirs = converted;
                taken = converted.Modified.Union(converted.Added);
            }

            var contested = set.Fields.Intersect(taken);
            if (!force)
            {
                conflicts.AddRange(contested.Paths().Select(path => new Conflict(other, path)));
            }

            others.Add(new(other, set.WithFields(set.Fields.Except(contested).Except(theirs.Removed))));
        }

        // A list in another order is a change of the object, though of nobody's fields.
        return new(json, fields, conflicts, others, !live.SequenceEqual(json));
    }

    private FieldComparison? CompareIn(string apiVersion, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var kind = options.KindOf(apiVersion);
        if (kind is null || options.Convert(Decode(before), apiVersion) is not { } old || options.Convert(Decode(after), apiVersion) is not { } current)
        {
            return null;
        }

        using var left = new JsonOutput();
        using var right = new JsonOutput();
        old.WriteJson(left);
        current.WriteJson(right);
        return JsonComparer.Compare(left.Written, right.Written, OwnedValue.Of(kind.Schema)).Without(reset);
    }

    private MetaObject Decode(ReadOnlySpan<byte> json)
    {
        var input = new JsonInput(json);
        return (MetaObject)options.Kind.ReadJson(ref input);
    }

    private KubeObject ReadEmpty()
    {
        var input = new JsonInput("{}"u8);
        return options.Kind.ReadJson(ref input);
    }

    private string Describe(TreeMap configuration, MetaObject live)
    {
        var metadata = configuration.Find("metadata") as TreeMap;
        var name = metadata?.Find("name") is TreeScalar { Kind: TreeKind.String } given ? given.Text : live.Metadata.Name;
        var space = metadata?.Find("namespace") is TreeScalar { Kind: TreeKind.String } set ? set.Text : "";
        return $"{space}/{name}; {options.Kind.Id.Group}/{options.Kind.Id.Version}, Kind={options.Kind.Id.Kind}";
    }

    private static string Text(TreeMap map, string key) => map.Find(key) is TreeScalar { Kind: TreeKind.String } text ? text.Text : "";

    /// <summary>An error that upstream gives no reason.</summary>
    private static Status Plain(string message) => StatusErrors.Make(500, "", message);

    private Decoded Fail(Status status) => Decoded.Fail(status, options.Kind.Id);

    internal readonly record struct Request(string Manager, bool Force, FieldValidation Validation, Time Now);

    private sealed record Outcome(byte[] Json, FieldSet Fields, IReadOnlyList<Conflict> Conflicts, List<KeyValuePair<ManagerId, ManagedSet>> Others, bool Changed);
}
