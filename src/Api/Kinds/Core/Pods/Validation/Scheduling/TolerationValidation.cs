namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of tolerations and of taint effects.</summary>
internal static class TolerationValidation
{
    public static void Validate(ValueList<Toleration> tolerations, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < tolerations.Count; i++)
        {
            var toleration = tolerations[i];
            var at = path.Index(i);
            if (toleration.Key.Length > 0)
            {
                errors.QualifiedName(at.Child("key"), toleration.Key);
            }
            else if (toleration.Operator != "Exists")
            {
                errors.Invalid(at.Child("operator"), toleration.Operator, "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            }

            if (toleration.TolerationSeconds is not null && toleration.Effect != "NoExecute")
            {
                errors.Invalid(at.Child("effect"), toleration.Effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
            }

            Operator(toleration, at.Child("operator"), errors);
            if (toleration.Effect.Length > 0)
            {
                Effect(toleration.Effect, at.Child("effect"), errors);
            }
        }
    }

    public static void Effect(string effect, FieldPath path, FieldErrors errors)
    {
        if (effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            errors.NotSupported(path, effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
        }
    }

    private static void Operator(Toleration toleration, FieldPath path, FieldErrors errors)
    {
        switch (toleration.Operator)
        {
            case "Equal" or "":
                var messages = string.Join(';', Names.LabelValue(toleration.Value));
                if (messages.Length > 0)
                {
                    errors.Invalid(path, toleration.Value, messages);
                }

                break;
            case "Exists":
                if (toleration.Value.Length > 0)
                {
                    errors.Invalid(path, toleration.Value, "value must be empty when `operator` is 'Exists'");
                }

                break;
            default:
                errors.NotSupported(path, toleration.Operator, "Equal", "Exists");
                break;
        }
    }
}
