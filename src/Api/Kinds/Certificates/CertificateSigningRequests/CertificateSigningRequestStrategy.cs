namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>
/// Requests for certificates: the spec never changes, whether it is approved is decided through the approval subresource, and the
/// certificate arrives through status.
/// </summary>
internal sealed class CertificateSigningRequestStrategy : ResourceStrategy<CertificateSigningRequest>
{
    private static readonly string[] s_decisions = ["Approved", "Denied"];

    public override bool HasGeneration => false;

    public override bool RecordsRequests => true;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Age,
        Column.Text("SignerName", "Who shall sign."),
        Column.Text("Requestor", "Who asked."),
        Column.Text("RequestedDuration", "How long the certificate shall be valid."),
        Column.Text("Condition", "What became of it."),
    ];

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.signerName"];

    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    public override MetaObject PrepareForSubresourceUpdate(string subresource, MetaObject obj, MetaObject old)
    {
        var (now, before) = ((CertificateSigningRequest)obj, (CertificateSigningRequest)old);
        return now with { Spec = before.Spec, Status = before.Status with { Conditions = now.Status.Conditions } };
    }

    public override MetaObject Record(MetaObject obj, MetaObject? old, string subresource, RequestFacts facts)
    {
        var request = (CertificateSigningRequest)obj;
        if (old is null)
        {
            return request with
            {
                Spec = request.Spec with { Username = facts.User, Uid = facts.Uid, Groups = facts.Groups, Extra = facts.Extra },
            };
        }

        if (subresource.Length == 0)
        {
            return obj;
        }

        var before = ((CertificateSigningRequest)old).Status.Conditions;
        var conditions = request.Status.Conditions.Map(condition => Dated(condition, before, facts.Now));
        return request with { Status = request.Status with { Conditions = conditions } };
    }

    public override void ValidateSubresourceUpdate(string subresource, MetaObject obj, MetaObject old, FieldErrors errors) =>
        CertificateRequestValidation.Update((CertificateSigningRequest)obj, (CertificateSigningRequest)old, subresource, errors);

    protected override CertificateSigningRequest PrepareCreate(CertificateSigningRequest obj) => obj with
    {
        Spec = obj.Spec with { Username = "", Uid = "", Groups = default, Extra = default },
        Status = CertificateSigningRequestStatus.Empty,
    };

    protected override CertificateSigningRequest PrepareUpdate(CertificateSigningRequest obj, CertificateSigningRequest old) =>
        obj with { Spec = old.Spec, Status = old.Status };

    /// <summary>What was decided stays as it was; adding or removing decisions is an error that validation tells.</summary>
    protected override CertificateSigningRequest PrepareStatusUpdate(CertificateSigningRequest obj, CertificateSigningRequest old)
    {
        var conditions = obj.Status.Conditions;
        foreach (var type in s_decisions)
        {
            var before = old.Status.Conditions.Where(condition => condition.Type == type).ToList();
            if (conditions.Count(condition => condition.Type == type) == before.Count)
            {
                var next = 0;
                conditions = conditions.Map(condition => condition.Type == type ? before[next++] : condition);
            }
        }

        return obj with { Spec = old.Spec, Status = obj.Status with { Conditions = conditions } };
    }

    protected override void ValidateCreate(CertificateSigningRequest obj, FieldErrors errors) => CertificateRequestValidation.Create(obj, errors);

    protected override void ValidateChange(CertificateSigningRequest obj, CertificateSigningRequest old, FieldErrors errors) =>
        CertificateRequestValidation.Update(obj, old, "", errors);

    protected override void ValidateStatus(CertificateSigningRequest obj, CertificateSigningRequest old, FieldErrors errors) =>
        CertificateRequestValidation.Update(obj, old, "status", errors);

    protected override IReadOnlyList<object?> CellsOf(CertificateSigningRequest obj, DateTimeOffset now) =>
    [
        CellText.Age(obj, now),
        CellText.OrNone(obj.Spec.SignerName),
        obj.Spec.Username,
        obj.Spec.ExpirationSeconds is { } seconds ? HumanDuration.Format(TimeSpan.FromSeconds(seconds)) : CellText.None,
        Condition(obj.Status),
    ];

    protected override string? FieldOf(CertificateSigningRequest obj, string field) => field == "spec.signerName" ? obj.Spec.SignerName : null;

    private static CertificateSigningRequestCondition Dated(
        CertificateSigningRequestCondition condition, ValueList<CertificateSigningRequestCondition> before, Time now)
    {
        if (condition.LastUpdateTime.IsZero)
        {
            condition = condition with { LastUpdateTime = now };
        }

        if (condition.LastTransitionTime.IsZero)
        {
            var same = before.Find(other => other.Type == condition.Type && other.Status == condition.Status && !other.LastTransitionTime.IsZero);
            condition = condition with { LastTransitionTime = same?.LastTransitionTime ?? now };
        }

        return condition;
    }

    private static string Condition(CertificateSigningRequestStatus status)
    {
        bool Has(string type) => status.Conditions.Exists(condition => condition.Type == type);
        var decision = Has("Denied") ? "Denied" : Has("Approved") ? "Approved" : "Pending";
        return $"{decision}{(Has("Failed") ? ",Failed" : "")}{(status.Certificate.Length > 0 ? ",Issued" : "")}";
    }
}
