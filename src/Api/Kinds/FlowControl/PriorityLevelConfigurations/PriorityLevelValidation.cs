namespace Kubestrel.Kinds.FlowControl.V1;

internal static class PriorityLevelValidation
{
    private const string ZeroSharesAnnotation = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
    private const int MaxQueues = 10_000_000;
    private const int MaxHashBits = 60;
    private static readonly string[] s_types = ["Exempt", "Limited"];
    private static readonly string[] s_responses = ["Queue", "Reject"];

    private static readonly PriorityLevelConfigurationSpec s_catchAll = new()
    {
        Type = "Limited",
        Limited = new() { NominalConcurrencyShares = 5, LendablePercent = 0, LimitResponse = new() { Type = "Reject" } },
    };

    public static void Validate(PriorityLevelConfiguration level, FieldErrors errors)
    {
        if (level.Metadata.Annotations.ContainsKey(ZeroSharesAnnotation))
        {
            errors.Forbidden(FieldPath.Of("metadata", "annotations"), $"annotation '{ZeroSharesAnnotation}' is forbidden");
        }

        var (name, spec, path) = (level.Metadata.Name, level.Spec, FieldPath.Of("spec"));
        if (name == "exempt" != (spec.Type == "Exempt"))
        {
            errors.Invalid(path.Child("type"), spec.Type, "type must be 'Exempt' if and only if name is 'exempt'");
        }

        switch (spec.Type)
        {
            case "Exempt":
                if (spec.Limited is not null)
                {
                    errors.Forbidden(path.Child("limited"), "must be nil if the type is not Limited");
                }

                Shares(spec.Exempt?.NominalConcurrencyShares, path.Child("exempt"), errors);
                Lendable(spec.Exempt?.LendablePercent, path.Child("exempt"), errors);
                break;
            case "Limited":
                if (spec.Exempt is not null)
                {
                    errors.Forbidden(path.Child("exempt"), "must be nil if the type is Limited");
                }

                Limited(spec.Limited, path.Child("limited"), errors);
                break;
            default:
                errors.NotSupported(path.Child("type"), spec.Type, s_types);
                break;
        }

        Mandatory(name, spec, path, errors);
    }

    /// <summary>What is given of a level that every cluster has; of "exempt" the member of that name can change.</summary>
    private static void Mandatory(string name, PriorityLevelConfigurationSpec spec, FieldPath path, FieldErrors errors)
    {
        switch (name)
        {
            case "exempt" when spec with { Exempt = null } != PriorityLevelConfigurationSpec.Empty with { Type = "Exempt" }:
                errors.Invalid(path, spec, "spec of 'exempt' except the 'spec.exempt' field must equal the fixed value");
                break;
            case "catch-all" when spec != s_catchAll:
                errors.Invalid(path, spec, "spec of 'catch-all' must equal the fixed value");
                break;
        }
    }

    private static void Limited(LimitedPriorityLevelConfiguration? limited, FieldPath path, FieldErrors errors)
    {
        if (limited is null)
        {
            errors.Required(path, "must not be empty when type is Limited");
            return;
        }

        Shares(limited.NominalConcurrencyShares, path, errors);
        Response(limited.LimitResponse, path.Child("limitResponse"), errors);
        Lendable(limited.LendablePercent, path, errors);
        if (limited.BorrowingLimitPercent < 0)
        {
            errors.Invalid(path.Child("borrowingLimitPercent"), limited.BorrowingLimitPercent, "if specified, must be a non-negative integer");
        }
    }

    private static void Response(LimitResponse response, FieldPath path, FieldErrors errors)
    {
        switch (response)
        {
            case { Type: "Reject", Queuing: not null }:
                errors.Forbidden(path.Child("queuing"), "must be nil if limited.limitResponse.type is not Limited");
                break;
            case { Type: "Queue", Queuing: null }:
                errors.Required(path.Child("queuing"), "must not be empty if limited.limitResponse.type is Limited");
                break;
            case { Type: "Queue", Queuing: { } queuing }:
                Queues(queuing, path.Child("queuing"), errors);
                break;
            case { Type: not "Reject" }:
                errors.NotSupported(path.Child("type"), response.Type, s_responses);
                break;
        }
    }

    private static void Queues(QueuingConfiguration queuing, FieldPath path, FieldErrors errors)
    {
        if (queuing.QueueLengthLimit <= 0)
        {
            errors.Invalid(path.Child("queueLengthLimit"), queuing.QueueLengthLimit, "must be positive");
        }

        if (queuing.Queues <= 0)
        {
            errors.Invalid(path.Child("queues"), queuing.Queues, "must be positive");
        }
        else if (queuing.Queues > MaxQueues)
        {
            errors.Invalid(path.Child("queues"), queuing.Queues, $"must not be greater than {MaxQueues}");
        }

        var hand = path.Child("handSize");
        if (queuing.HandSize <= 0)
        {
            errors.Invalid(hand, queuing.HandSize, "must be positive");
        }
        else if (queuing.HandSize > queuing.Queues)
        {
            errors.Invalid(hand, queuing.HandSize, $"should not be greater than queues ({queuing.Queues})");
        }
        else if (Math.Ceiling(Math.Log2(queuing.Queues) * queuing.HandSize) > MaxHashBits)
        {
            errors.Invalid(
                hand,
                queuing.HandSize,
                $"required entropy bits of deckSize {queuing.Queues} and handSize {queuing.HandSize} should not be greater than {MaxHashBits}");
        }
    }

    private static void Shares(int? shares, FieldPath path, FieldErrors errors)
    {
        if (shares < 0)
        {
            errors.Invalid(path.Child("nominalConcurrencyShares"), shares, "must be a non-negative integer");
        }
    }

    private static void Lendable(int? percent, FieldPath path, FieldErrors errors)
    {
        if (percent is < 0 or > 100)
        {
            errors.Invalid(path.Child("lendablePercent"), percent, "must be between 0 and 100, inclusive");
        }
    }
}
