using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership.Managers;
using Kubestrel.Codecs.FieldOwnership.Merging;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>
/// Server-side apply's bookkeeping for one kind (KEP-555), with upstream's algorithm: every operation compares the object before and after;
/// changed fields go to who changed them, removed fields to nobody.
/// </summary>
public sealed class FieldManager : IFieldManager
{
    private const string UnknownManager = "unknown";
    private const string BeforeFirstApply = "before-first-apply";

    /// <summary>Fields nobody owns: identity and what the server writes.</summary>
    private static readonly FieldSet NeverOwned = FieldSet.Of(
        ["apiVersion"],
        ["kind"],
        ["metadata"],
        ["metadata", "name"],
        ["metadata", "namespace"],
        ["metadata", "creationTimestamp"],
        ["metadata", "selfLink"],
        ["metadata", "uid"],
        ["metadata", "clusterName"],
        ["metadata", "generation"],
        ["metadata", "managedFields"],
        ["metadata", "resourceVersion"]);

    private readonly FieldManagerOptions _options;
    private readonly TimeProvider _time;
    private readonly OwnedValue _type;
    private readonly FieldSet _reset;
    private readonly Applier _applier;

    public FieldManager(FieldManagerOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _type = OwnedValue.Of(options.Kind.Schema);
        _reset = FieldSet.Of([.. options.ResetFields.Select(path => path.Split('.'))]);
        _applier = new(options, _type, _reset);
    }

    private string ApiVersion => _options.Kind.Id.ApiVersion;

    public MetaObject Update(MetaObject live, MetaObject updated, string manager)
    {
        var bare = Bare(updated);
        FieldComparison? comparison = null;
        if (KeepsEntries(live, updated))
        {
            // Nothing that anybody owns changed: the entries are not even read.
            comparison = Compare(Bare(live), bare, _type);
            if (comparison.IsSame)
            {
                return bare with { Metadata = bare.Metadata with { ManagedFields = live.Metadata.ManagedFields } };
            }
        }

        var managed = ManagedBefore(live, updated);

        // An object whose tracking someone switched off stays untracked until it is applied.
        if (managed.Sets.Count == 0 && live.Metadata.Uid.Length > 0)
        {
            return bare;
        }

        Track(Bare(live), bare, managed, manager, comparison);
        ManagerCap.Apply(managed);
        return bare with { Metadata = bare.Metadata with { ManagedFields = managed.Write() } };
    }

    public Decoded Apply(MetaObject live, ReadOnlyMemory<byte> configuration, string manager, bool force, FieldValidation validation)
    {
        if (ManagedFields.Read(live.Metadata.ManagedFields, out var error) is not { } managed)
        {
            return Decoded.Fail(StatusErrors.Make(500, "", "failed to decode managed fields: " + error), _options.Kind.Id);
        }

        if (managed.Sets.Count == 0)
        {
            Track((MetaObject)_applier.EmptyObject with { Kind = live.Kind, ApiVersion = live.ApiVersion }, Bare(live), managed, BeforeFirstApply);
            ManagerCap.Apply(managed);
        }

        return _applier.Apply(live, Bare(live), configuration, managed, new Applier.Request(Named(manager), force, validation, Time.From(_time.GetUtcNow())), NeverOwned);
    }

    private static string Named(string manager) => manager.Length == 0 ? UnknownManager : manager;

    /// <summary>Takes what changed from its owners and gives what was set to the manager.</summary>
    private void Track(MetaObject live, MetaObject updated, ManagedFields managed, string manager, FieldComparison? comparison = null)
    {
        comparison ??= Compare(live, updated, _type);
        if (comparison.IsSame && managed.Sets.Values.All(set => set.ApiVersion == ApiVersion))
        {
            return;
        }

        comparison = comparison.Without(_reset);
        Release(managed, comparison, live, updated);
        var own = comparison.Modified.Union(comparison.Added).Except(NeverOwned);
        if (own.IsEmpty)
        {
            return;
        }

        var id = new ManagerId(Named(manager), ManagerId.Update, ApiVersion, _options.Subresource);
        var fields = managed.Sets.TryGetValue(id, out var previous) ? own.Union(previous.Fields) : own;
        managed.Sets[id] = new(fields, ApiVersion, false, Time.From(_time.GetUtcNow()), default);
    }

    private void Release(ManagedFields managed, FieldComparison comparison, MetaObject live, MetaObject updated)
    {
        foreach (var (id, set) in managed.Sets.ToList())
        {
            var changes = set.ApiVersion == ApiVersion ? comparison : CompareIn(set.ApiVersion, live, updated);
            managed.Put(id, changes is null ? set.WithFields(FieldSet.Empty) : set.WithFields(set.Fields.Except(changes.Modified.Union(changes.Added)).Except(changes.Removed)));
        }
    }

    /// <summary>Whether the request sends the stored entries back, all of them of this version.</summary>
    private bool KeepsEntries(MetaObject live, MetaObject updated)
    {
        var stored = live.Metadata.ManagedFields;
        if (stored.IsEmpty || (_options.Subresource.Length == 0 && !updated.Metadata.ManagedFields.IsNull && updated.Metadata.ManagedFields != stored))
        {
            return false;
        }

        foreach (var entry in stored)
        {
            if (entry.ApiVersion != ApiVersion)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The comparison in another version; null where that version is gone.</summary>
    private FieldComparison? CompareIn(string apiVersion, MetaObject live, MetaObject updated)
    {
        var kind = _options.KindOf(apiVersion);
        return kind is not null && _options.Convert(live, apiVersion) is { } before && _options.Convert(updated, apiVersion) is { } after
            ? Compare(before, after, OwnedValue.Of(kind.Schema)).Without(_reset)
            : null;
    }

    /// <summary>
    /// The entries the request sends, so that clients can edit them; an empty list resets. What is not understood, absent, or sent to
    /// a subresource gives way to the stored entries.
    /// </summary>
    private ManagedFields ManagedBefore(MetaObject live, MetaObject updated)
    {
        var sent = updated.Metadata.ManagedFields;
        if (_options.Subresource.Length == 0 && sent != live.Metadata.ManagedFields)
        {
            if ((!sent.IsNull && sent.Count == 0) || (sent.Count == 1 && sent[0] == ManagedFieldsEntry.Empty))
            {
                return new();
            }

            if (sent.Count > 0 && ManagedFields.Read(sent, out _) is { } managed)
            {
                return managed;
            }
        }

        return ManagedFields.Read(live.Metadata.ManagedFields, out _) ?? new();
    }

    private static FieldComparison Compare(MetaObject before, MetaObject after, OwnedValue type)
    {
        using var old = new JsonOutput();
        using var current = new JsonOutput();
        before.WriteJson(old);
        after.WriteJson(current);
        return JsonComparer.Compare(old.Written, current.Written, type);
    }

    private static MetaObject Bare(MetaObject value) =>
        value.Metadata.ManagedFields.IsNull ? value : value with { Metadata = value.Metadata with { ManagedFields = default } };
}
