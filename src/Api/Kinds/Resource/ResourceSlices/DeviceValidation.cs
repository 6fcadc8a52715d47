using System.Text;
using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Validation of a device's attributes and capacities.</summary>
internal static partial class DeviceValidation
{
    private const string ExactlyOne = "exactly one value must be specified";
    private const string Number = @"(0|[1-9][0-9]*)";
    private const string Pre = @"(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
    private const string Build = "[0-9a-zA-Z-]+";
    private const int MaxValues = 32;
    private const int MaxValueBytes = 64;
    private const int MaxKeyShown = DeviceNames.MaxDomainLength + 1 + DeviceNames.MaxIdLength;

    public static void Basic(BasicDevice device, FieldPath path, FieldErrors errors)
    {
        foreach (var (name, attribute) in device.Attributes)
        {
            var at = path.Child("attributes").Key(Shortened(name));
            DeviceNames.Qualified(name, at, errors);
            Attribute(attribute, at, errors);
        }

        foreach (var name in device.Capacity.Keys)
        {
            DeviceNames.Qualified(name, path.Child("capacity").Key(Shortened(name)), errors);
        }

        var count = device.Attributes.Count + device.Capacity.Count;
        if (count > MaxValues)
        {
            errors.Invalid(path, count, $"the total number of attributes and capacities must not exceed {MaxValues}");
        }
    }

    private static void Attribute(DeviceAttribute attribute, FieldPath path, FieldErrors errors)
    {
        if (attribute.String is { } text && Encoding.UTF8.GetByteCount(text) > MaxValueBytes)
        {
            errors.TooLong(path.Child("string"), MaxValueBytes);
        }

        if (attribute.Version is { } version)
        {
            if (!Semantic().IsMatch(version))
            {
                errors.Invalid(path.Child("version"), version, "must be a string compatible with semver.org spec 2.0.0");
            }

            if (Encoding.UTF8.GetByteCount(version) > MaxValueBytes)
            {
                errors.TooLong(path.Child("version"), MaxValueBytes);
            }
        }

        var values = (attribute.Bool is null ? 0 : 1) + (attribute.Int is null ? 0 : 1) + (attribute.String is null ? 0 : 1) + (attribute.Version is null ? 0 : 1);
        if (values == 0)
        {
            errors.Required(path, ExactlyOne);
        }
        else if (values > 1)
        {
            errors.Invalid(path, attribute, ExactlyOne);
        }
    }

    /// <summary>A key in a path: too long ones lose their middle.</summary>
    private static string Shortened(string key)
    {
        var kept = MaxKeyShown - 3;
        return key.Length <= MaxKeyShown ? key : $"{key[..((kept + 1) / 2)]}...{key[^(kept / 2)..]}";
    }

    [GeneratedRegex(@"^" + Number + @"\." + Number + @"\." + Number + "(-" + Pre + @"(\." + Pre + ")*)?(\\+" + Build + @"(\." + Build + @")*)?\z")]
    private static partial Regex Semantic();
}
