using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>
/// What the API server does with one kind beyond storing it: defaults, preparation, validation, table, selectable fields.
/// Kinds derive from the typed form; the generator finds the classes.
/// </summary>
public abstract class ResourceStrategy
{
    /// <summary>The kind's C# type.</summary>
    public abstract Type Type { get; }

    /// <summary>Upstream's table columns behind Name (which always comes first) up to Age where the kind shows it; empty: Name and Age.</summary>
    public virtual IReadOnlyList<TableColumn> Columns => [];

    /// <summary>False where Name is one of <see cref="Columns"/> (events), so that it does not come first.</summary>
    public virtual bool NameComesFirst => true;

    /// <summary>Whether metadata.generation counts changes of the desired state.</summary>
    public virtual bool HasGeneration => true;

    /// <summary>PUT on a name that does not exist creates it.</summary>
    public virtual bool AllowCreateOnUpdate => false;

    /// <summary>A deletion that names no propagation policy leaves the dependents; for kinds that are older than the garbage collector.</summary>
    public virtual bool OrphansByDefault => false;

    /// <summary>What a deletion that names no propagation policy warns of; empty for nothing.</summary>
    public virtual string DeletionWarning => "";

    /// <summary>PUT without resourceVersion overwrites.</summary>
    public virtual bool AllowUnconditionalUpdate => true;

    /// <summary>What upstream's defaulting functions fill in; the object is otherwise unchanged.</summary>
    public abstract MetaObject ApplyDefaults(MetaObject obj);

    public abstract MetaObject PrepareForCreate(MetaObject obj);

    public abstract MetaObject PrepareForUpdate(MetaObject obj, MetaObject old);

    public abstract MetaObject PrepareForStatusUpdate(MetaObject obj, MetaObject old);

    /// <summary>An update through a subresource of the same kind (pods: ephemeralcontainers, resize); others change nothing.</summary>
    public virtual MetaObject PrepareForSubresourceUpdate(string subresource, MetaObject obj, MetaObject old) => obj;

    public virtual void ValidateSubresourceUpdate(string subresource, MetaObject obj, MetaObject old, FieldErrors errors) => ValidateUpdate(obj, old, errors);

    /// <summary>Whether the kind keeps who wrote it or when, so that the server calls <see cref="Record"/> behind each preparation.</summary>
    public virtual bool RecordsRequests => false;

    /// <param name="old">The object before an update; null for a create.</param>
    /// <param name="subresource">"" for the object itself.</param>
    public virtual MetaObject Record(MetaObject obj, MetaObject? old, string subresource, RequestFacts facts) => obj;

    public abstract void Validate(MetaObject obj, FieldErrors errors);

    public abstract void ValidateUpdate(MetaObject obj, MetaObject old, FieldErrors errors);

    public abstract void ValidateStatusUpdate(MetaObject obj, MetaObject old, FieldErrors errors);

    /// <summary>The rule for metadata.name (and generateName as prefix).</summary>
    public virtual IEnumerable<string> NameErrors(string name) => Names.Dns1123Subdomain(name);

    /// <summary>Whether finalizers may be any qualified name: groups outside upstream's core (admission registration, extensions, API services).</summary>
    public virtual bool AllowsPlainFinalizers => false;

    /// <summary>Warning headers for a create or update.</summary>
    public abstract IEnumerable<string> Warnings(MetaObject obj, MetaObject? old);

    /// <summary>The row's cells behind Name, one for each column: string, long, int, bool, or null.</summary>
    public abstract IReadOnlyList<object?> Cells(MetaObject obj, DateTimeOffset now);

    /// <summary>What the Name column shows.</summary>
    public virtual string NameCell(MetaObject obj) => obj.Metadata.Name;

    /// <summary>Conditions of the row (pods: Completed).</summary>
    public virtual ValueList<TableRowCondition> RowConditions(MetaObject obj) => default;

    /// <summary>Fields a fieldSelector can name beside metadata.name and metadata.namespace; null: the kind has no such field.</summary>
    public abstract string? SelectableField(MetaObject obj, string field);

    public virtual IReadOnlyList<string> SelectableFields => [];

    /// <summary>The name that a field of <see cref="SelectableFields"/> has in the version that is stored.</summary>
    public virtual string StoredField(string field) => field;

    /// <summary>
    /// Whether requests in this version have rules of their own, in place of the storage version's (events.k8s.io is stricter than core).
    /// </summary>
    public virtual bool HasOwnRules => false;

    /// <summary>
    /// Seconds of grace for a deletion, null when the kind is deleted at once (all but pods).
    /// </summary>
    public virtual long? DeletionGraceSeconds(MetaObject obj, long? requested) => null;
}
