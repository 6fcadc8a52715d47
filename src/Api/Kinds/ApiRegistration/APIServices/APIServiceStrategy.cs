namespace Kubestrel.Kinds.ApiRegistration.V1;

internal sealed class APIServiceStrategy : ResourceStrategy<APIService>
{
    private const int HttpsPort = 443;
    private const int MaxGroupPriority = 20000;
    private const int MaxVersionPriority = 1000;

    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override bool RecordsRequests => true;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Service", "The service that serves the group version."),
        Column.Text("Available", "Whether it does."),
        Column.Age,
    ];

    /// <summary>The name is made of version and group: <see cref="ValidateCreate"/> compares.</summary>
    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    /// <summary>What the server itself serves is available from the start.</summary>
    public override MetaObject Record(MetaObject obj, MetaObject? old, string subresource, RequestFacts facts) =>
        old is null && obj is APIService { Spec.Service: null } service
            ? service with
            {
                Status = service.Status with
                {
                    Conditions =
                    [
                        new() { Type = "Available", Status = "True", LastTransitionTime = facts.Now, Reason = "Local", Message = "Local APIServices are always available" },
                    ],
                },
            }
            : obj;

    protected override APIService Default(APIService obj) => obj.Spec.Service is { Port: null } service
        ? obj with { Spec = obj.Spec with { Service = service with { Port = HttpsPort } } }
        : obj;

    protected override APIService PrepareStatusUpdate(APIService obj, APIService old) => WithMetadataOf(base.PrepareStatusUpdate(obj, old), old);

    protected override void ValidateCreate(APIService obj, FieldErrors errors)
    {
        var (spec, path, required) = (obj.Spec, FieldPath.Of("spec"), $"{obj.Spec.Version}.{obj.Spec.Group}");
        if (obj.Metadata.Name.Length > 0 && obj.Metadata.Name != required && !Names.PathSegment(obj.Metadata.Name).Any())
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), obj.Metadata.Name, $"must be `spec.version+\".\"+spec.group`: {GoString.Quote(required)}");
        }

        if (spec is { Group.Length: 0, Version: not "v1" })
        {
            errors.Required(path.Child("group"), "only v1 may have an empty group and it better be legacy kube");
        }

        if (spec.Group.Length > 0)
        {
            errors.Subdomain(path.Child("group"), spec.Group);
        }

        errors.Each(path.Child("version"), spec.Version, Names.Dns1035Label(spec.Version));
        Priority(spec.GroupPriorityMinimum, MaxGroupPriority, path.Child("groupPriorityMinimum"), errors);
        Priority(spec.VersionPriority, MaxVersionPriority, path.Child("versionPriority"), errors);
        if (spec.Service is { } service)
        {
            Service(service, path.Child("service"), errors);
            if (spec is { InsecureSkipTLSVerify: true, CaBundle.Length: > 0 })
            {
                errors.Invalid(path.Child("insecureSkipTLSVerify"), true, "may not be true if caBundle is present");
            }

            return;
        }

        if (spec.CaBundle.Length > 0)
        {
            errors.Invalid(path.Child("caBundle"), $"{spec.CaBundle.Length} bytes", "local APIServices may not have a caBundle");
        }

        if (spec.InsecureSkipTLSVerify)
        {
            errors.Invalid(path.Child("insecureSkipTLSVerify"), true, "local APIServices may not have insecureSkipTLSVerify");
        }
    }

    protected override void ValidateStatus(APIService obj, APIService old, FieldErrors errors)
    {
        for (var i = 0; i < obj.Status.Conditions.Count; i++)
        {
            if (obj.Status.Conditions[i].Status is not ("True" or "False" or "Unknown") and var status)
            {
                errors.NotSupported(FieldPath.Of("status", "conditions").Index(i).Child("status"), status, "True", "False", "Unknown");
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(APIService obj, DateTimeOffset now) =>
        [obj.Spec.Service is { } service ? $"{service.Namespace}/{service.Name}" : "Local", Available(obj.Status), CellText.Age(obj, now)];

    private static string Available(APIServiceStatus status) => status.Conditions.Find(condition => condition.Type == "Available") switch
    {
        null => "Unknown",
        { Status: not "True", Reason: { Length: > 0 } reason } condition => $"{condition.Status} ({reason})",
        var condition => condition.Status,
    };

    private static void Priority(int priority, int max, FieldPath path, FieldErrors errors)
    {
        if (priority <= 0 || priority > max)
        {
            errors.Invalid(path, priority, $"must be positive and less than {max}");
        }
    }

    private static void Service(ServiceReference service, FieldPath path, FieldErrors errors)
    {
        if (service.Namespace.Length == 0)
        {
            errors.Required(path.Child("namespace"));
        }

        if (service.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        foreach (var message in Forms.PortNumber(service.Port ?? 0))
        {
            errors.Invalid(path.Child("port"), service.Port ?? 0, "port is not valid: " + message);
        }
    }
}
