using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of what depends on a pod's operating system, and of Windows options.</summary>
internal static partial class WindowsValidation
{
    private const string NotWindows = "cannot be set for a windows pod";
    private const string NotLinux = "windows options cannot be set for a linux pod";
    private const int MaxSpecLength = 64 * 1024;
    private const int MaxDomainLength = 256;
    private const int MaxUserLength = 104;

    public static void OperatingSystem(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        switch (spec.Os!.Name)
        {
            case "":
                errors.Required(path.Child("os", "name"), "cannot be empty");
                break;
            case "linux":
                Absent(spec.SecurityContext?.WindowsOptions, path.Child("securityContext", "windowsOptions"), NotLinux, errors);
                Visit(spec, path, (context, at) => Absent(context?.WindowsOptions, at.Child("securityContext", "windowsOptions"), NotLinux, errors));
                break;
            case "windows":
                Windows(spec, path, errors);
                Visit(spec, path, (context, at) => Windows(context, at.Child("securityContext"), errors));
                break;
            default:
                errors.NotSupported(path.Child("os"), spec.Os.Name, "linux", "windows");
                break;
        }
    }

    public static void HostProcess(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        var (all, host) = (0, 0);
        var ofPod = spec.SecurityContext?.WindowsOptions?.HostProcess;
        Visit(spec, path, (context, at) =>
        {
            all++;
            var own = context?.WindowsOptions?.HostProcess;
            if (ofPod is not null && own is not null && ofPod != own)
            {
                errors.Invalid(
                    at.Child("securityContext", "windowsOptions").Child("hostProcess"),
                    own,
                    $"pod hostProcess value must be identical if both are specified, was {(ofPod.Value ? "true" : "false")}");
            }

            host += (own ?? ofPod) == true ? 1 : 0;
        });
        if (host == 0)
        {
            return;
        }

        if (host != all)
        {
            errors.Invalid(path, "", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        }

        if (!spec.HostNetwork)
        {
            errors.Invalid(path.Child("hostNetwork"), false, "hostNetwork must be true if pod contains any hostProcess containers");
        }
    }

    public static void Options(WindowsSecurityContextOptions? options, FieldPath path, FieldErrors errors)
    {
        if (options?.GmsaCredentialSpecName is { } name)
        {
            errors.Subdomain(path.Child("gmsaCredentialSpecName"), name);
        }

        if (options?.GmsaCredentialSpec is { } spec && spec.Length is 0 or > MaxSpecLength)
        {
            var detail = spec.Length == 0 ? "gmsaCredentialSpec cannot be an empty string" : "gmsaCredentialSpec size must be under 64 KiB";
            errors.Invalid(path.Child("gmsaCredentialSpec"), spec, detail);
        }

        if (options?.RunAsUserName is { } user)
        {
            UserName(user, path.Child("runAsUserName"), errors);
        }
    }

    private static void UserName(string text, FieldPath path, FieldErrors errors)
    {
        var parts = text.Split('\\');
        if (text.Length == 0)
        {
            errors.Invalid(path, text, "runAsUserName cannot be an empty string");
        }
        else if (text.Any(char.IsControl))
        {
            errors.Invalid(path, text, "runAsUserName cannot contain control characters");
        }
        else if (parts.Length > 2)
        {
            errors.Invalid(path, text, "runAsUserName cannot contain more than one backslash");
        }
        else
        {
            if (parts.Length == 2)
            {
                Domain(parts[0], text, path, errors);
            }

            User(parts[^1], text, path, errors);
        }
    }

    private static void Domain(string domain, string text, FieldPath path, FieldErrors errors)
    {
        if (domain.Length >= MaxDomainLength)
        {
            errors.Invalid(path, text, $"runAsUserName's Domain length must be under {MaxDomainLength} characters");
        }

        if (!NetBios().IsMatch(domain) && !Dns().IsMatch(domain))
        {
            errors.Invalid(path, text, "runAsUserName's Domain doesn't match the NetBios nor the DNS format");
        }
    }

    private static void User(string user, string text, FieldPath path, FieldErrors errors)
    {
        if (user.Length == 0)
        {
            errors.Invalid(path, text, "runAsUserName's User cannot be empty");
        }
        else if (user.Length > MaxUserLength)
        {
            errors.Invalid(path, text, $"runAsUserName's User length must not be longer than {MaxUserLength} characters");
        }

        if (user.Length > 0 && user.All(letter => letter is '.' or ' '))
        {
            errors.Invalid(path, text, "runAsUserName's User cannot contain only periods or spaces");
        }

        if (user.AsSpan().IndexOfAny("\"/\\:;|=,+*?<>@[]") >= 0)
        {
            errors.Invalid(path, text, "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]");
        }
    }

    private static void Windows(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        var (context, at) = (spec.SecurityContext ?? PodSecurityContext.Empty, path.Child("securityContext"));
        Absent(context.AppArmorProfile, at.Child("appArmorProfile"), NotWindows, errors);
        Absent(context.SeLinuxOptions, at.Child("seLinuxOptions"), NotWindows, errors);
        Absent(spec.HostUsers, path.Child("hostUsers"), NotWindows, errors);
        Absent(spec.HostPID ? true : null, path.Child("hostPID"), NotWindows, errors);
        Absent(spec.HostIPC ? true : null, path.Child("hostIPC"), NotWindows, errors);
        Absent(context.SeccompProfile, at.Child("seccompProfile"), NotWindows, errors);
        Absent(context.FsGroup, at.Child("fsGroup"), NotWindows, errors);
        Absent(context.FsGroupChangePolicy, at.Child("fsGroupChangePolicy"), NotWindows, errors);
        Absent(context.Sysctls.IsEmpty ? null : true, at.Child("sysctls"), NotWindows, errors);
        Absent(spec.ShareProcessNamespace, path.Child("shareProcessNamespace"), NotWindows, errors);
        Absent(context.RunAsUser, at.Child("runAsUser"), NotWindows, errors);
        Absent(context.RunAsGroup, at.Child("runAsGroup"), NotWindows, errors);
        Absent(context.SupplementalGroups.IsNull ? null : true, at.Child("supplementalGroups"), NotWindows, errors);
        Absent(context.SupplementalGroupsPolicy, at.Child("supplementalGroupsPolicy"), NotWindows, errors);
        Absent(context.SeLinuxChangePolicy, at.Child("seLinuxChangePolicy"), NotWindows, errors);
    }

    private static void Windows(SecurityContext? context, FieldPath path, FieldErrors errors)
    {
        Absent(context?.AppArmorProfile, path.Child("appArmorProfile"), NotWindows, errors);
        Absent(context?.SeLinuxOptions, path.Child("seLinuxOptions"), NotWindows, errors);
        Absent(context?.SeccompProfile, path.Child("seccompProfile"), NotWindows, errors);
        Absent(context?.Capabilities, path.Child("capabilities"), NotWindows, errors);
        Absent(context?.ReadOnlyRootFilesystem, path.Child("readOnlyRootFilesystem"), NotWindows, errors);
        Absent(context?.Privileged, path.Child("privileged"), NotWindows, errors);
        Absent(context?.AllowPrivilegeEscalation, path.Child("allowPrivilegeEscalation"), NotWindows, errors);
        Absent(context?.ProcMount, path.Child("procMount"), NotWindows, errors);
        Absent(context?.RunAsUser, path.Child("runAsUser"), NotWindows, errors);
        Absent(context?.RunAsGroup, path.Child("runAsGroup"), NotWindows, errors);
    }

    private static void Visit(PodSpec spec, FieldPath path, Action<SecurityContext?, FieldPath> visit)
    {
        for (var i = 0; i < spec.InitContainers.Count; i++)
        {
            visit(spec.InitContainers[i].SecurityContext, path.Child("initContainers").Index(i));
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            visit(spec.Containers[i].SecurityContext, path.Child("containers").Index(i));
        }

        for (var i = 0; i < spec.EphemeralContainers.Count; i++)
        {
            visit(spec.EphemeralContainers[i].SecurityContext, path.Child("ephemeralContainers").Index(i));
        }
    }

    private static void Absent(object? value, FieldPath path, string detail, FieldErrors errors)
    {
        if (value is not null)
        {
            errors.Forbidden(path, detail);
        }
    }

    [GeneratedRegex("""^[^\\/:\*\?"<>|\.][^\\/:\*\?"<>|]{0,14}\z""")]
    private static partial Regex NetBios();

    [GeneratedRegex(@"^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z")]
    private static partial Regex Dns();
}
