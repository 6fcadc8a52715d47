using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Autoscaling.V2;

internal static class MetricValidation
{
    private const string ValueOrUtilization = "must set either a target raw value or a target utilization";
    private const string NotBoth = "may not set both a target raw value and a target utilization";

    private static readonly string[] s_types = ["ContainerResource", "External", "Object", "Pods", "Resource"];

    public static void Validate(MetricSpec metric, FieldPath path, FieldErrors errors)
    {
        if (metric.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "must specify a metric source type");
        }

        if (!s_types.Contains(metric.Type))
        {
            errors.NotSupported(path.Child("type"), metric.Type, s_types);
        }

        var present = Present(metric);
        if (present.Count > 0)
        {
            Source(metric, present[0], path, errors);
        }

        var expected = metric.Type switch
        {
            "Object" => "object",
            "Pods" => "pods",
            "Resource" => "resource",
            "External" => "external",
            "ContainerResource" => "containerResource",
            _ => "",
        };
        if (expected.Length == 0)
        {
            errors.NotSupported(path.Child("type"), metric.Type, s_types);
        }
        else if (!present.Contains(expected))
        {
            errors.Required(path.Child(expected), "must populate information for the given metric source");
        }

        foreach (var other in present.Count == 1 ? [] : present)
        {
            if (other != expected)
            {
                errors.Forbidden(path.Child(other), "must populate the given metric source only");
            }
        }
    }

    /// <summary>The sources that are set; only the first is looked into.</summary>
    private static List<string> Present(MetricSpec metric)
    {
        var present = new List<string>(1);
        AddIf(metric.Object, "object");
        AddIf(metric.External, "external");
        AddIf(metric.Pods, "pods");
        AddIf(metric.Resource, "resource");
        AddIf(metric.ContainerResource, "containerResource");
        return present;

        void AddIf(object? source, string name)
        {
            if (source is not null)
            {
                present.Add(name);
            }
        }
    }

    private static void Source(MetricSpec metric, string which, FieldPath path, FieldErrors errors)
    {
        var at = path.Child(which);
        switch (which)
        {
            case "object":
                AutoscalerValidation.Reference(metric.Object!.DescribedObject.Kind, metric.Object.DescribedObject.Name, at.Child("describedObject"), errors);
                Identifier(metric.Object.Metric, at, errors);
                Target(metric.Object.Target, at, errors);
                AtLeastOne(metric.Object.Target, "must set either a target value or averageValue", at, errors);
                break;
            case "external":
                Identifier(metric.External!.Metric, at, errors);
                Target(metric.External.Target, at, errors);
                AtLeastOne(metric.External.Target, "must set either a target value for metric or a per-pod target", at, errors);
                if (metric.External.Target is { Value: not null, AverageValue: not null })
                {
                    errors.Forbidden(at.Child("target", "value"), "may not set both a target value for metric and a per-pod target");
                }

                break;
            case "pods":
                Identifier(metric.Pods!.Metric, at, errors);
                Target(metric.Pods.Target, at, errors);
                if (metric.Pods.Target.AverageValue is null)
                {
                    errors.Required(at.Child("target", "averageValue"), "must specify a positive target averageValue");
                }

                break;
            case "resource":
                ResourceName(metric.Resource!.Name, at, errors);
                Usage(metric.Resource.Target, at, errors);
                break;
            default:
                Container(metric.ContainerResource!, at, errors);
                break;
        }
    }

    private static void Container(ContainerResourceMetricSource source, FieldPath path, FieldErrors errors)
    {
        if (ResourceName(source.Name, path, errors))
        {
            ResourceValidation.ContainerName(source.Name, path.Child("name"), errors);
        }

        if (source.Container.Length == 0)
        {
            errors.Required(path.Child("container"), "must specify a container");
        }
        else
        {
            errors.Label(path.Child("container"), source.Container);
        }

        Usage(source.Target, path, errors);
    }

    private static bool ResourceName(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"), "must specify a resource name");
        }

        return name.Length > 0;
    }

    private static void Usage(MetricTarget target, FieldPath path, FieldErrors errors)
    {
        Target(target, path, errors);
        if (target is { AverageUtilization: null, AverageValue: null })
        {
            errors.Required(path.Child("target", "averageUtilization"), ValueOrUtilization);
        }

        if (target is { AverageUtilization: not null, AverageValue: not null })
        {
            errors.Forbidden(path.Child("target", "averageValue"), NotBoth);
        }
    }

    private static void AtLeastOne(MetricTarget target, string detail, FieldPath path, FieldErrors errors)
    {
        if (target is { Value: null, AverageValue: null })
        {
            errors.Required(path.Child("target", "averageValue"), detail);
        }
    }

    private static void Identifier(MetricIdentifier metric, FieldPath path, FieldErrors errors) =>
        errors.PathName(path.Child("metric", "name"), metric.Name, "must specify a metric name");

    private static void Target(MetricTarget target, FieldPath parent, FieldErrors errors)
    {
        var path = parent.Child("target");
        if (target.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "must specify a metric target type");
        }

        if (target.Type is not ("Utilization" or "Value" or "AverageValue"))
        {
            errors.Invalid(path.Child("type"), target.Type, "must be either Utilization, Value, or AverageValue");
        }

        Amount(target.Value, path.Child("value"), errors);
        Amount(target.AverageValue, path.Child("averageValue"), errors);
        if (target.AverageUtilization < 1)
        {
            errors.Invalid(path.Child("averageUtilization"), target.AverageUtilization, "must be greater than 0");
        }
    }

    private static void Amount(Quantity? amount, FieldPath path, FieldErrors errors)
    {
        if (amount is { Sign: <= 0 } value)
        {
            errors.Invalid(path, GoValue.Of(value), "must be positive");
        }
    }
}
