namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal sealed class ValidatingWebhookConfigurationStrategy : ResourceStrategy<ValidatingWebhookConfiguration>
{
    public override bool AllowUnconditionalUpdate => false;

    public override bool AllowsPlainFinalizers => true;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Number("Webhooks", "How many webhooks it lists."), Column.Age];

    protected override ValidatingWebhookConfiguration Default(ValidatingWebhookConfiguration obj)
    {
        var hooks = obj.Webhooks.Map(WebhookDefaults.Apply);
        return hooks == obj.Webhooks ? obj : obj with { Webhooks = hooks };
    }

    protected override bool SameDesired(ValidatingWebhookConfiguration obj, ValidatingWebhookConfiguration old) => obj.Webhooks == old.Webhooks;

    protected override void ValidateCreate(ValidatingWebhookConfiguration obj, FieldErrors errors) => WebhookValidation.Validate(obj.Webhooks, null, errors);

    protected override void ValidateChange(ValidatingWebhookConfiguration obj, ValidatingWebhookConfiguration old, FieldErrors errors) =>
        WebhookValidation.Validate(obj.Webhooks, old.Webhooks, errors);

    protected override IReadOnlyList<object?> CellsOf(ValidatingWebhookConfiguration obj, DateTimeOffset now) => [(long)obj.Webhooks.Count, CellText.Age(obj, now)];
}
