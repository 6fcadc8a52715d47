using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Resource.V1beta1;

internal static class SliceValidation
{
    private const string ExactlyOne = "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required";
    private const int MaxDevices = 128;

    /// <param name="old">What is kept, for an update.</param>
    public static void Spec(ResourceSliceSpec spec, ResourceSliceSpec? old, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Driver(spec.Driver, path.Child("driver"), errors);
        Pool(spec.Pool, path.Child("pool"), errors);
        if (old is not null)
        {
            errors.Immutable(path.Child("pool", "name"), spec.Pool.Name, old.Pool.Name);
            errors.Immutable(path.Child("driver"), spec.Driver, old.Driver);
            errors.Immutable(path.Child("nodeName"), spec.NodeName, old.NodeName);
        }

        Nodes(spec, path, errors);
        DeviceLists.Set(spec.Devices, MaxDevices, device => device.Name, "name", path.Child("devices"), errors, (device, at) =>
        {
            errors.Label(at.Child("name"), device.Name);
            if (device.Basic is not { } basic)
            {
                errors.Required(at.Child("basic"));
            }
            else
            {
                DeviceValidation.Basic(basic, at.Child("basic"), errors);
            }
        });
    }

    private static void Pool(ResourcePool pool, FieldPath path, FieldErrors errors)
    {
        DeviceNames.Pool(pool.Name, path.Child("name"), errors);
        if (pool.ResourceSliceCount <= 0)
        {
            errors.Invalid(path.Child("resourceSliceCount"), pool.ResourceSliceCount, Checks.NotPositive);
        }

        if (pool.Generation < 0)
        {
            errors.Invalid(path.Child("generation"), pool.Generation, "must be greater than or equal to zero");
        }
    }

    private static void Nodes(ResourceSliceSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.NodeName.Length > 0)
        {
            errors.Subdomain(path.Child("nodeName"), spec.NodeName);
        }

        if (spec.NodeSelector is { } selector)
        {
            NodeSelectorValidation.Validate(selector, path.Child("nodeSelector"), anyValues: false, errors);
            if (selector.NodeSelectorTerms.Count != 1)
            {
                errors.Invalid(path.Child("nodeSelector", "nodeSelectorTerms"), Shown(selector.NodeSelectorTerms), "must have exactly one node selector term");
            }
        }

        var ways = (spec.NodeName.Length > 0 ? 1 : 0) + (spec.NodeSelector is null ? 0 : 1) + (spec.AllNodes ? 1 : 0);
        if (ways == 0)
        {
            errors.Required(path, ExactlyOne);
        }
        else if (ways > 1)
        {
            errors.Invalid(path, null, ExactlyOne);
        }
    }

    private static GoValue Shown(ValueList<NodeSelectorTerm> terms) => new(terms.IsNull
        ? "[]core.NodeSelectorTerm(nil)"
        : $"[]core.NodeSelectorTerm{{{string.Join(", ", terms.Select(term => $"core.NodeSelectorTerm{{MatchExpressions:{Shown(term.MatchExpressions)}, MatchFields:{Shown(term.MatchFields)}}}"))}}}");

    private static string Shown(ValueList<NodeSelectorRequirement> requirements) => requirements.IsNull
        ? "[]core.NodeSelectorRequirement(nil)"
        : $"[]core.NodeSelectorRequirement{{{string.Join(", ", requirements.Select(Shown))}}}";

    private static string Shown(NodeSelectorRequirement requirement) =>
        $"core.NodeSelectorRequirement{{Key:{GoString.Quote(requirement.Key)}, Operator:{GoString.Quote(requirement.Operator)}, Values:{GoValue.Of(requirement.Values).Text}}}";
}
