namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of what a container mounts, as directories and as block devices.</summary>
internal static class MountValidation
{
    public static void Mounts(Container container, PodScope scope, FieldPath path)
    {
        var (mounts, devices, errors) = (container.VolumeMounts, container.VolumeDevices, scope.Errors);
        for (var i = 0; i < mounts.Count; i++)
        {
            var mount = mounts[i];
            var at = path.Index(i);
            if (mount.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }

            var volume = scope.Volume(mount.Name);
            if (volume is null)
            {
                errors.NotFound(at.Child("name"), mount.Name);
            }

            if (mount.MountPath.Length == 0)
            {
                errors.Required(at.Child("mountPath"));
            }

            if (Earlier(mounts, i, mount.MountPath))
            {
                errors.Invalid(at.Child("mountPath"), mount.MountPath, "must be unique");
            }

            if (!devices.IsEmpty && devices.Exists(device => device.Name == mount.Name))
            {
                errors.Invalid(at.Child("name"), mount.Name, "must not already exist in volumeDevices");
            }

            if (!devices.IsEmpty && devices.Exists(device => device.DevicePath == mount.MountPath))
            {
                errors.Invalid(at.Child("mountPath"), mount.MountPath, "must not already exist as a path in volumeDevices");
            }

            if (volume?.Image is not null)
            {
                WholeImage(mount, at, errors);
            }

            SubPaths(mount, at, path, errors);
            Propagation(mount.MountPropagation, container, path.Child("mountPropagation"), errors);
            RecursiveReadOnly(mount, path.Child("recursiveReadOnly"), errors);
        }
    }

    public static void Devices(Container container, PodScope scope, FieldPath path)
    {
        var (devices, mounts, errors) = (container.VolumeDevices, container.VolumeMounts, scope.Errors);
        for (var i = 0; i < devices.Count; i++)
        {
            var device = devices[i];
            var at = path.Index(i);
            if (device.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }
            else if (devices.FindIndex(other => other.Name == device.Name) < i)
            {
                errors.Invalid(at.Child("name"), device.Name, "must be unique");
            }

            switch (scope.Volume(device.Name))
            {
                case null:
                    errors.NotFound(at.Child("name"), device.Name);
                    break;
                case { PersistentVolumeClaim: null, Ephemeral: null }:
                    errors.Invalid(at.Child("name"), device.Name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
                    break;
            }

            DevicePath(devices, i, at.Child("devicePath"), errors);
            if (mounts.Exists(mount => mount.Name == device.Name))
            {
                errors.Invalid(at.Child("name"), device.Name, "must not already exist in volumeMounts");
            }

            if (mounts.Exists(mount => mount.MountPath == device.DevicePath))
            {
                errors.Invalid(at.Child("devicePath"), device.DevicePath, "must not already exist as a path in volumeMounts");
            }
        }
    }

    private static bool Earlier(ValueList<VolumeMount> mounts, int index, string mountPath)
    {
        for (var i = 0; i < index; i++)
        {
            if (mounts[i].MountPath == mountPath)
            {
                return true;
            }
        }

        return false;
    }

    private static void DevicePath(ValueList<VolumeDevice> devices, int index, FieldPath path, FieldErrors errors)
    {
        var text = devices[index].DevicePath;
        if (text.Length == 0)
        {
            errors.Required(path);
        }

        if (devices.FindIndex(other => other.DevicePath == text) < index)
        {
            errors.Invalid(path, text, "must be unique");
        }

        if (Paths.HasBackstep(text))
        {
            errors.Invalid(path, text, "can not contain backsteps ('..')");
        }
    }

    private static void WholeImage(VolumeMount mount, FieldPath path, FieldErrors errors)
    {
        if (mount.SubPath.Length > 0)
        {
            errors.Invalid(path.Child("subPath"), mount.SubPath, "not allowed in image volume sources");
        }

        if (mount.SubPathExpr.Length > 0)
        {
            errors.Invalid(path.Child("subPathExpr"), mount.SubPathExpr, "not allowed in image volume sources");
        }
    }

    private static void SubPaths(VolumeMount mount, FieldPath at, FieldPath list, FieldErrors errors)
    {
        if (mount.SubPath.Length > 0)
        {
            Paths.Descending(mount.SubPath, list.Child("subPath"), errors);
        }

        if (mount.SubPathExpr.Length > 0)
        {
            if (mount.SubPath.Length > 0)
            {
                errors.Invalid(at.Child("subPathExpr"), mount.SubPathExpr, "subPathExpr and subPath are mutually exclusive");
            }

            Paths.Descending(mount.SubPathExpr, list.Child("subPathExpr"), errors);
        }
    }

    private static void Propagation(string? propagation, Container container, FieldPath path, FieldErrors errors)
    {
        if (propagation is not (null or "None" or "HostToContainer" or "Bidirectional"))
        {
            errors.NotSupported(path, propagation, "Bidirectional", "HostToContainer", "None");
        }

        if (propagation == "Bidirectional" && container.SecurityContext?.Privileged != true)
        {
            errors.Forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
        }
    }

    private static void RecursiveReadOnly(VolumeMount mount, FieldPath path, FieldErrors errors)
    {
        switch (mount.RecursiveReadOnly)
        {
            case null or "Disabled":
                break;
            case "Enabled" or "IfPossible":
                if (!mount.ReadOnly)
                {
                    errors.Forbidden(path, "may only be specified when readOnly is true");
                }

                if (mount.MountPropagation is not (null or "None"))
                {
                    errors.Forbidden(path, "may only be specified when mountPropagation is None or not specified");
                }

                break;
            default:
                errors.NotSupported(path, mount.RecursiveReadOnly, "Disabled", "Enabled", "IfPossible");
                break;
        }
    }
}
