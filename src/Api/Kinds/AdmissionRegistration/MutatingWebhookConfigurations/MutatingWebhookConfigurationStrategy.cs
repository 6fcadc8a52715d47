namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal sealed class MutatingWebhookConfigurationStrategy : ResourceStrategy<MutatingWebhookConfiguration>
{
    private static readonly string[] s_reinvocation = ["IfNeeded", "Never"];

    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Number("Webhooks", "How many webhooks it lists."), Column.Age];

    protected override MutatingWebhookConfiguration Default(MutatingWebhookConfiguration obj)
    {
        var hooks = obj.Webhooks.Map(WebhookDefaults.Apply);
        return hooks == obj.Webhooks ? obj : obj with { Webhooks = hooks };
    }

    protected override bool SameDesired(MutatingWebhookConfiguration obj, MutatingWebhookConfiguration old) => obj.Webhooks == old.Webhooks;

    protected override void ValidateCreate(MutatingWebhookConfiguration obj, FieldErrors errors) => Validate(obj, null, errors);

    protected override void ValidateChange(MutatingWebhookConfiguration obj, MutatingWebhookConfiguration old, FieldErrors errors) => Validate(obj, old, errors);

    protected override IReadOnlyList<object?> CellsOf(MutatingWebhookConfiguration obj, DateTimeOffset now) => [(long)obj.Webhooks.Count, CellText.Age(obj, now)];

    private static void Validate(MutatingWebhookConfiguration obj, MutatingWebhookConfiguration? old, FieldErrors errors) => WebhookValidation.Validate(
        [.. obj.Webhooks.Select(WebhookDefaults.Common)],
        old is null ? null : [.. old.Webhooks.Select(WebhookDefaults.Common)],
        errors,
        (i, path) => WebhookValidation.OneOf(obj.Webhooks[i].ReinvocationPolicy, s_reinvocation, path.Child("reinvocationPolicy"), errors));
}
