namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of containers' security contexts, and of the profiles that pods have too.</summary>
internal static class SecurityValidation
{
    private const int MaxProfileLength = 4095;

    public static void Validate(SecurityContext? context, FieldPath path, bool sharesHostUsers, FieldErrors errors)
    {
        if (context is null)
        {
            return;
        }

        Id(context.RunAsUser, path.Child("runAsUser"), errors);
        Id(context.RunAsGroup, path.Child("runAsGroup"), errors);
        if (context.ProcMount is { } mount)
        {
            if (mount is not ("Default" or "Unmasked"))
            {
                errors.NotSupported(path.Child("procMount"), mount, "Default", "Unmasked");
            }

            if (sharesHostUsers && mount == "Unmasked")
            {
                errors.Invalid(path.Child("procMount"), mount, "`hostUsers` must be false to use `Unmasked`");
            }
        }

        Seccomp(context.SeccompProfile, path.Child("seccompProfile"), errors);
        if (context.AllowPrivilegeEscalation == false)
        {
            if (context.Privileged == true)
            {
                errors.Invalid(path, context, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
            }

            if (context.Capabilities?.Add.Contains("CAP_SYS_ADMIN") == true)
            {
                errors.Invalid(path, context, "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
            }
        }

        WindowsValidation.Options(context.WindowsOptions, path.Child("windowsOptions"), errors);
        AppArmorProfile(context.AppArmorProfile, path.Child("appArmorProfile"), errors);
    }

    public static void Id(long? id, FieldPath path, FieldErrors errors)
    {
        if (id is { } value)
        {
            errors.Each(path, value, Forms.Id(value));
        }
    }

    public static void Seccomp(SeccompProfile? profile, FieldPath path, FieldErrors errors)
    {
        if (profile is null)
        {
            return;
        }

        if (profile.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "type is required when seccompProfile is set");
        }
        else if (profile.Type is not ("Localhost" or "RuntimeDefault" or "Unconfined"))
        {
            errors.NotSupported(path.Child("type"), profile.Type, "Localhost", "RuntimeDefault", "Unconfined");
        }

        if (profile.Type == "Localhost")
        {
            if (profile.LocalhostProfile is null)
            {
                errors.Required(path.Child("localhostProfile"), "must be set when seccomp type is Localhost");
            }
            else
            {
                Paths.Descending(profile.LocalhostProfile, path.Child("localhostProfile"), errors);
            }
        }
        else if (profile.LocalhostProfile is not null)
        {
            errors.Invalid(path.Child("localhostProfile"), profile, "can only be set when seccomp type is Localhost");
        }
    }

    public static void AppArmorProfile(AppArmorProfile? profile, FieldPath path, FieldErrors errors)
    {
        if (profile is null)
        {
            return;
        }

        switch (profile.Type)
        {
            case "Localhost":
                LocalProfile(profile.LocalhostProfile, path.Child("localhostProfile"), errors);
                break;
            case "RuntimeDefault" or "Unconfined":
                if (profile.LocalhostProfile is { } name)
                {
                    errors.Invalid(path.Child("localhostProfile"), name, "can only be set when AppArmor type is Localhost");
                }

                break;
            case "":
                errors.Required(path.Child("type"), "type is required when appArmorProfile is set");
                break;
            default:
                errors.NotSupported(path.Child("type"), profile.Type, "Localhost", "RuntimeDefault", "Unconfined");
                break;
        }
    }

    private static void LocalProfile(string? name, FieldPath path, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(name))
        {
            errors.Required(path, "must be set when AppArmor type is Localhost");
            return;
        }

        if (name.Trim() != name)
        {
            errors.Invalid(path, name, "must not be padded with whitespace");
        }

        if (name.Length > MaxProfileLength)
        {
            errors.TooLong(path, MaxProfileLength);
        }
    }
}
