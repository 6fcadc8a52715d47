namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of events, lenient for those in the old form, which have no eventTime.</summary>
internal static class EventValidation
{
    private const int MaxShort = 128;
    private const int MaxNote = 1024;

    public static void Validate(Event value, string reporter, FieldErrors errors)
    {
        var (space, subject) = (value.Metadata.Namespace, value.InvolvedObject.Namespace);
        var path = FieldPath.Of("involvedObject", "namespace");
        if (value.EventTime.IsZero)
        {
            if (subject.Length == 0 ? space is not ("" or "default") : space != subject)
            {
                errors.Invalid(path, subject, "does not match event.namespace");
            }
        }
        else
        {
            if (subject.Length == 0 && space is not ("default" or "kube-system"))
            {
                errors.Invalid(path, subject, "does not match event.namespace");
            }

            NewForm(value, reporter, errors);
        }

        errors.Subdomain(FieldPath.Of("namespace"), space);
    }

    private static void NewForm(Event value, string reporter, FieldErrors errors)
    {
        if (value.ReportingComponent.Length == 0)
        {
            errors.Required(FieldPath.Of(reporter));
        }

        errors.QualifiedName(FieldPath.Of(reporter), value.ReportingComponent);
        Text(value.ReportingInstance, "reportingInstance", errors);
        Text(value.Action, "action", errors);
        Text(value.Reason, "reason", errors);
        if (value.Message.Length > MaxNote)
        {
            errors.Invalid(FieldPath.Of("message"), "", $"can have at most {MaxNote} characters");
        }
    }

    private static void Text(string text, string field, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Required(FieldPath.Of(field));
        }

        if (text.Length > MaxShort)
        {
            errors.Invalid(FieldPath.Of(field), "", $"can have at most {MaxShort} characters");
        }
    }
}
