using System.Globalization;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>Validation that many kinds share, with upstream's messages.</summary>
public static class Checks
{
    public const string Negative = "must be greater than or equal to 0";
    public const string NotPositive = "must be greater than zero";
    public const string IsImmutable = "field is immutable";

    /// <summary>One error for each message.</summary>
    public static void Each(this FieldErrors errors, FieldPath path, object? value, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            errors.Invalid(path, value, message);
        }
    }

    public static void Label(this FieldErrors errors, FieldPath path, string value) => errors.Each(path, value, Names.Dns1123Label(value));

    public static void Subdomain(this FieldErrors errors, FieldPath path, string value) => errors.Each(path, value, Names.Dns1123Subdomain(value));

    public static void QualifiedName(this FieldErrors errors, FieldPath path, string value) => errors.Each(path, value, Names.QualifiedName(value));

    /// <summary>Keys and values of labels, and of selectors made of pairs.</summary>
    public static void Labels(this FieldErrors errors, FieldPath path, ValueMap<string> labels)
    {
        foreach (var (key, value) in labels)
        {
            errors.QualifiedName(path, key);
            errors.Each(path, value, Names.LabelValue(value));
        }
    }

    /// <param name="anyValues">Whether values of expressions may break the rule for label values.</param>
    public static void LabelSelector(this FieldErrors errors, FieldPath path, LabelSelector? selector, bool anyValues = false)
    {
        if (selector is null)
        {
            return;
        }

        errors.Labels(path.Child("matchLabels"), selector.MatchLabels);
        for (var i = 0; i < selector.MatchExpressions.Count; i++)
        {
            Requirement(errors, path.Child("matchExpressions").Index(i), selector.MatchExpressions[i], anyValues);
        }
    }

    /// <summary>Whether the selector names something, and something valid: what a kind that owns pods needs.</summary>
    public static bool IsValid(LabelSelector selector)
    {
        var errors = new FieldErrors();
        errors.LabelSelector(FieldPath.Root, selector);
        return errors.Count == 0;
    }

    public static void NonNegative(this FieldErrors errors, FieldPath path, long value)
    {
        if (value < 0)
        {
            errors.Invalid(path, value, Negative);
        }
    }

    public static void NonNegative(this FieldErrors errors, FieldPath path, Quantity value)
    {
        if (value.Sign < 0)
        {
            errors.Invalid(path, value.ToString(), Negative);
        }
    }

    public static void Positive(this FieldErrors errors, FieldPath path, Quantity value)
    {
        if (value.Sign <= 0)
        {
            errors.Invalid(path, value.ToString(), NotPositive);
        }
    }

    public static void Immutable<T>(this FieldErrors errors, FieldPath path, T value, T old)
    {
        if (!EqualityComparer<T>.Default.Equals(value, old))
        {
            errors.Invalid(path, Shown(value), IsImmutable);
        }
    }

    public static void PortNumber(this FieldErrors errors, FieldPath path, int port) => errors.Each(path, port, Forms.PortNumber(port));

    public static void PortName(this FieldErrors errors, FieldPath path, string name) => errors.Each(path, name, Forms.PortName(name));

    public static void Port(this FieldErrors errors, FieldPath path, IntOrString port)
    {
        if (port.IsString)
        {
            errors.PortName(path, port.StringValue);
        }
        else
        {
            errors.PortNumber(path, port.IntValue);
        }
    }

    public static void Ip(this FieldErrors errors, FieldPath path, string value)
    {
        if (!IpText.IsValid(value))
        {
            errors.Invalid(path, value, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
        }
    }

    public static void Network(this FieldErrors errors, FieldPath path, string value)
    {
        if (!IpText.IsNetwork(value))
        {
            errors.Invalid(path, value, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
        }
    }

    /// <summary>A number not below zero or a percentage.</summary>
    public static void NonNegativeIntOrPercent(this FieldErrors errors, FieldPath path, IntOrString value)
    {
        if (value.IsString)
        {
            errors.Each(path, GoValue.Of(value), Forms.Percent(value.StringValue));
        }
        else
        {
            errors.NonNegative(path, value.IntValue);
        }
    }

    /// <summary>The number of a percentage; null when the value is none.</summary>
    public static int? PercentOf(IntOrString value) =>
        value.IsString && value.StringValue.EndsWith('%') && int.TryParse(value.StringValue.AsSpan(0, value.StringValue.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? percent
            : null;

    public static void NotMoreThan100Percent(this FieldErrors errors, FieldPath path, IntOrString value)
    {
        if (PercentOf(value) > 100)
        {
            errors.Invalid(path, GoValue.Of(value), "must not be greater than 100%");
        }
    }

    /// <summary>A name that must be there and that can stand in a URL path.</summary>
    public static void PathName(this FieldErrors errors, FieldPath path, string value, string whenEmpty = "")
    {
        if (value.Length == 0)
        {
            errors.Required(path, whenEmpty);
        }
        else
        {
            errors.Each(path, value, Names.PathSegment(value));
        }
    }

    /// <summary>A domain, a slash and a path: acme.io/foo.</summary>
    public static void DomainPrefixedPath(this FieldErrors errors, FieldPath path, string value)
    {
        var slash = value.IndexOf('/');
        if (value.Length == 0)
        {
            errors.Required(path);
        }
        else if (slash <= 0 || slash == value.Length - 1)
        {
            errors.Invalid(path, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
        }
        else
        {
            errors.Subdomain(path, value[..slash]);
            errors.Each(path, value[(slash + 1)..], Forms.DomainPath(value[(slash + 1)..]));
        }
    }

    /// <summary>Operators of sets, and whether their values are there as they must; <paramref name="path"/> is the requirement's.</summary>
    public static void SetOperator(this FieldErrors errors, FieldPath path, string @operator, ValueList<string> values)
    {
        switch (@operator)
        {
            case "In" or "NotIn":
                if (values.IsEmpty)
                {
                    errors.Required(path.Child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (!values.IsEmpty)
                {
                    errors.Forbidden(path.Child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }

                break;
            default:
                errors.Invalid(path.Child("operator"), @operator, "not a valid selector operator");
                break;
        }
    }

    private static void Requirement(FieldErrors errors, FieldPath path, LabelSelectorRequirement requirement, bool anyValues)
    {
        errors.SetOperator(path, requirement.Operator, requirement.Values);
        errors.QualifiedName(path.Child("key"), requirement.Key);
        for (var i = 0; i < requirement.Values.Count && !anyValues; i++)
        {
            errors.Each(path.Child("values").Index(i), requirement.Values[i], Names.LabelValue(requirement.Values[i]));
        }
    }

    private static object? Shown<T>(T value) => value switch
    {
        ValueMap<string> map => GoValue.Of(map),
        ValueList<string> list => GoValue.Of(list),
        LabelSelector selector => GoValue.Of(selector),
        IntOrString number => GoValue.Of(number),
        Time time => GoValue.TextOf(time.Value),
        MicroTime time => GoValue.TextOf(time.Value),
        _ => value,
    };
}
