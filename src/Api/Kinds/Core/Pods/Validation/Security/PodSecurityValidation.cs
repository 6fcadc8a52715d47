using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of pods' security contexts.</summary>
internal static partial class PodSecurityValidation
{
    private const int MaxSysctlLength = 253;
    private const string SysctlSegment = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
    private const string SysctlForm = "^(" + SysctlSegment + @"[\./])*" + SysctlSegment + "$";

    public static void Validate(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.SecurityContext is not { } context)
        {
            return;
        }

        SecurityValidation.Id(context.FsGroup, path.Child("fsGroup"), errors);
        SecurityValidation.Id(context.RunAsUser, path.Child("runAsUser"), errors);
        SecurityValidation.Id(context.RunAsGroup, path.Child("runAsGroup"), errors);
        for (var i = 0; i < context.SupplementalGroups.Count; i++)
        {
            SecurityValidation.Id(context.SupplementalGroups[i], path.Child("supplementalGroups").Index(i), errors);
        }

        if (spec.ShareProcessNamespace == true && spec.HostPID)
        {
            errors.Invalid(path.Child("shareProcessNamespace"), true, "ShareProcessNamespace and HostPID cannot both be enabled");
        }

        Sysctls(spec, context.Sysctls, path.Child("sysctls"), errors);
        OneOf(context.FsGroupChangePolicy, path.Child("fsGroupChangePolicy"), errors, "Always", "OnRootMismatch");
        SecurityValidation.Seccomp(context.SeccompProfile, path.Child("seccompProfile"), errors);
        WindowsValidation.Options(context.WindowsOptions, path.Child("windowsOptions"), errors);
        SecurityValidation.AppArmorProfile(context.AppArmorProfile, path.Child("appArmorProfile"), errors);
        OneOf(context.SupplementalGroupsPolicy, path.Child("supplementalGroupsPolicy"), errors, "Merge", "Strict");
        OneOf(context.SeLinuxChangePolicy, path.Child("seLinuxChangePolicy"), errors, "MountOption", "Recursive");
    }

    private static void OneOf(string? value, FieldPath path, FieldErrors errors, string first, string second)
    {
        if (value is not null && value != first && value != second)
        {
            errors.NotSupported(path, value, first, second);
        }
    }

    private static void Sysctls(PodSpec spec, ValueList<Sysctl> sysctls, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < sysctls.Count; i++)
        {
            var name = sysctls[i].Name;
            var at = path.Index(i).Child("name");
            if (name.Length == 0)
            {
                errors.Required(at);
            }
            else if (name.Length > MaxSysctlLength || !SysctlShape().IsMatch(name))
            {
                errors.Invalid(at, name, $"must have at most {MaxSysctlLength} characters and match regex {SysctlForm}");
            }
            else if (sysctls.FindIndex(other => other.Name == name) < i)
            {
                errors.Duplicate(at, name);
            }

            var dotted = name.Replace('/', '.');
            if (spec.HostNetwork && dotted.StartsWith("net.", StringComparison.Ordinal))
            {
                errors.Invalid(at, name, "may not be specified when 'hostNetwork' is true");
            }
            else if (spec.HostIPC && IsIpc(dotted))
            {
                errors.Invalid(at, name, "may not be specified when 'hostIPC' is true");
            }
        }
    }

    private static bool IsIpc(string name) =>
        name is "kernel.sem" || name.StartsWith("kernel.shm", StringComparison.Ordinal) || name.StartsWith("kernel.msg", StringComparison.Ordinal)
        || name.StartsWith("fs.mqueue.", StringComparison.Ordinal);

    [GeneratedRegex("^(" + SysctlSegment + @"[\./])*" + SysctlSegment + @"\z")]
    private static partial Regex SysctlShape();
}
