namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Validation of webhooks; an update may keep what was wrong before it.</summary>
internal static class WebhookValidation
{
    private static readonly string[] s_failurePolicies = ["Fail", "Ignore"];
    private static readonly string[] s_matchPolicies = ["Equivalent", "Exact"];
    private static readonly string[] s_sideEffects = ["None", "NoneOnDryRun", "Some", "Unknown"];
    private static readonly string[] s_noSideEffects = ["None", "NoneOnDryRun"];

    /// <param name="old">The webhooks before an update; null for a create.</param>
    public static void Validate(IReadOnlyList<ValidatingWebhook> hooks, IReadOnlyList<ValidatingWebhook>? old, FieldErrors errors, Action<int, FieldPath>? more = null)
    {
        var leniency = Leniency.Of(hooks, old);
        var names = new HashSet<string>();
        for (var i = 0; i < hooks.Count; i++)
        {
            var path = FieldPath.Of("webhooks").Index(i);
            Behaviour(hooks[i], leniency, path, errors);
            more?.Invoke(i, path);
            Client(hooks[i].ClientConfig, path.Child("clientConfig"), errors);
            if (!leniency.SameConditions)
            {
                ConditionsOfMatch.Validate(hooks[i].MatchConditions, path.Child("matchConditions"), errors);
            }

            errors.WebhookReviewVersions(
                path.Child("admissionReviewVersions"), hooks[i].AdmissionReviewVersions, !leniency.AnyVersion, "must specify one of " + string.Join(", ", WebhookChecks.ReviewVersions));
            if (!leniency.RepeatedNames && hooks[i].Name.Length > 0 && !names.Add(hooks[i].Name))
            {
                errors.Duplicate(path.Child("name"), hooks[i].Name);
            }
        }
    }

    private static void Behaviour(ValidatingWebhook hook, Leniency leniency, FieldPath path, FieldErrors errors)
    {
        FullName(hook.Name, path.Child("name"), errors);
        for (var i = 0; i < hook.Rules.Count; i++)
        {
            RuleValidation.Validate(hook.Rules[i], path.Child("rules").Index(i), errors);
        }

        OneOf(hook.FailurePolicy, s_failurePolicies, path.Child("failurePolicy"), errors);
        OneOf(hook.MatchPolicy, s_matchPolicies, path.Child("matchPolicy"), errors);
        var allowed = leniency.SideEffects ? s_sideEffects : s_noSideEffects;
        if (hook.SideEffects is null)
        {
            errors.Required(path.Child("sideEffects"), "must specify one of " + string.Join(", ", allowed));
        }

        OneOf(hook.SideEffects, allowed, path.Child("sideEffects"), errors);
        if (hook.TimeoutSeconds is < 1 or > 30)
        {
            errors.Invalid(path.Child("timeoutSeconds"), hook.TimeoutSeconds, "the timeout value must be between 1 and 30 seconds");
        }

        errors.LabelSelector(path.Child("namespaceSelector"), hook.NamespaceSelector, leniency.AnyLabelValue);
        errors.LabelSelector(path.Child("objectSelector"), hook.ObjectSelector, leniency.AnyLabelValue);
    }

    private static void Client(WebhookClientConfig client, FieldPath path, FieldErrors errors) =>
        errors.WebhookTarget(path, client.Url, client.Service is { } service ? (service.Name, service.Namespace, service.Path, service.Port ?? 0) : null);

    private static void FullName(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }
        else if (Names.Dns1123Subdomain(name).ToList() is { Count: > 0 } messages)
        {
            errors.Invalid(path, name, string.Join(",", messages));
        }
        else if (name.Split('.').Length < 3)
        {
            errors.Invalid(path, name, "should be a domain with at least three segments separated by dots");
        }
    }

    public static void OneOf(string? value, IReadOnlyList<string> allowed, FieldPath path, FieldErrors errors)
    {
        if (value is not null && !allowed.Contains(value))
        {
            errors.NotSupported(path, value, allowed);
        }
    }

    /// <summary>What an update tolerates because the object had it before.</summary>
    private sealed record Leniency(bool SameConditions, bool SideEffects, bool AnyVersion, bool RepeatedNames, bool AnyLabelValue)
    {
        public static Leniency Of(IReadOnlyList<ValidatingWebhook> hooks, IReadOnlyList<ValidatingWebhook>? old) => old is null
            ? new(false, false, false, false, false)
            : new(
                hooks.Count == old.Count && !hooks.Where((hook, i) => hook.MatchConditions != old[i].MatchConditions).Any(),
                old.Any(hook => !s_noSideEffects.Contains(hook.SideEffects)),
                old.Any(hook => !hook.AdmissionReviewVersions.IsEmpty && !WebhookChecks.KnowsReviewVersion(hook.AdmissionReviewVersions)),
                old.Select(hook => hook.Name).Distinct().Count() < old.Count,
                old.Any(hook => HasErrors(hook.NamespaceSelector) || HasErrors(hook.ObjectSelector)));

        private static bool HasErrors(LabelSelector? selector) => selector is not null && !Checks.IsValid(selector);
    }
}
