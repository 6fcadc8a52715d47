using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of iSCSI sources, in pods and in persistent volumes, which word one error differently.</summary>
internal static partial class IscsiValidation
{
    private const string Malformed = "must be valid format";
    private const string OtherStart = "must be valid format starting with iqn, eui, or naa";
    private const int MaxNameAndPortal = 64;

    public static void Validate(ISCSIVolumeSource source, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.TargetPortal, path.Child("targetPortal"), errors);
        Target(source.Iqn, source.Lun, OtherStart, path, errors);
        Chap(source.ChapAuthDiscovery || source.ChapAuthSession, source.SecretRef is not null, path, errors);
        Name(source.InitiatorName, path.Child("initiatorname"), OtherStart, errors);
    }

    /// <param name="volume">The volume's name.</param>
    public static void Validate(ISCSIPersistentVolumeSource source, string volume, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(source.TargetPortal, path.Child("targetPortal"), errors);
        if (source.InitiatorName is not null && volume.Length + 1 + source.TargetPortal.Length > MaxNameAndPortal)
        {
            errors.Invalid(
                path.Child("targetportal"),
                source.TargetPortal,
                "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.");
        }

        Target(source.Iqn, source.Lun, Malformed, path, errors);
        Chap(source.ChapAuthDiscovery || source.ChapAuthSession, source.SecretRef is not null, path, errors);
        if (source.SecretRef is { } secret)
        {
            RemoteVolumeValidation.Needs(secret.Name, path.Child("secretRef", "name"), errors);
        }

        Name(source.InitiatorName, path.Child("initiatorname"), Malformed, errors);
    }

    private static void Target(string iqn, int lun, string otherStart, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.Needs(iqn, path.Child("iqn"), errors);
        Name(iqn.Length > 0 ? iqn : null, path.Child("iqn"), otherStart, errors);
        if (lun is < 0 or > 255)
        {
            errors.Invalid(path.Child("lun"), lun, Forms.InclusiveRange(0, 255));
        }
    }

    private static void Chap(bool used, bool hasSecret, FieldPath path, FieldErrors errors)
    {
        if (used && !hasSecret)
        {
            errors.Required(path.Child("secretRef"));
        }
    }

    private static void Name(string? name, FieldPath path, string otherStart, FieldErrors errors)
    {
        if (name is null)
        {
            return;
        }

        var (iqn, eui, naa) = (Starts(name, "iqn"), Starts(name, "eui"), Starts(name, "naa"));
        if (!iqn && !eui && !naa)
        {
            errors.Invalid(path, name, otherStart);
        }
        else if ((iqn && !Iqn().IsMatch(name)) || (eui && !Eui().IsMatch(name)) || (naa && !Naa().IsMatch(name)))
        {
            errors.Invalid(path, name, Malformed);
        }
    }

    private static bool Starts(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    [GeneratedRegex(@"iqn\.[0-9]{4}-[0-9]{2}\.([a-zA-Z0-9-.]+)(:[^,;*&$|\s]+)\z")]
    private static partial Regex Iqn();

    [GeneratedRegex(@"^eui.[a-zA-Z0-9]{16}\z")]
    private static partial Regex Eui();

    [GeneratedRegex(@"^naa.[a-zA-Z0-9]{32}\z")]
    private static partial Regex Naa();
}
