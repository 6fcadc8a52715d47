namespace Kubestrel.Kinds.Storage.V1;

internal static class CSIDriverValidation
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;

    public static void Spec(CSIDriverSpec spec, FieldPath path, FieldErrors errors)
    {
        Present(spec.AttachRequired, path.Child("attachedRequired"), errors);
        Present(spec.PodInfoOnMount, path.Child("podInfoOnMount"), errors);
        Present(spec.StorageCapacity, path.Child("storageCapacity"), errors);
        if (spec.FsGroupPolicy is not (null or "File" or "None" or "ReadWriteOnceWithFSType"))
        {
            errors.NotSupported(path.Child("fsGroupPolicy"), spec.FsGroupPolicy, "File", "None", "ReadWriteOnceWithFSType");
        }

        Tokens(spec.TokenRequests, path.Child("tokenRequests"), errors);
        foreach (var mode in spec.VolumeLifecycleModes)
        {
            if (mode is not ("Persistent" or "Ephemeral"))
            {
                errors.NotSupported(path.Child("volumeLifecycleModes"), mode, "Persistent", "Ephemeral");
            }
        }

        Present(spec.SeLinuxMount, path.Child("seLinuxMount"), errors);
    }

    public static GoValue Shown(ValueList<string> modes) =>
        new(modes.IsNull ? "[]storage.VolumeLifecycleMode(nil)" : $"[]storage.VolumeLifecycleMode{{{string.Join(", ", modes.Select(GoString.Quote))}}}");

    private static void Present(bool? flag, FieldPath path, FieldErrors errors)
    {
        if (flag is null)
        {
            errors.Required(path);
        }
    }

    private static void Tokens(ValueList<TokenRequest> requests, FieldPath path, FieldErrors errors)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < requests.Count; i++)
        {
            var (request, at) = (requests[i], path.Index(i));
            if (!audiences.Add(request.Audience))
            {
                errors.Duplicate(at.Child("audience"), request.Audience);
                continue;
            }

            if (request.ExpirationSeconds < ShortestToken)
            {
                errors.Invalid(at.Child("expirationSeconds"), request.ExpirationSeconds, "may not specify a duration less than 10 minutes");
            }

            if (request.ExpirationSeconds > LongestToken)
            {
                errors.Invalid(at.Child("expirationSeconds"), request.ExpirationSeconds, "may not specify a duration larger than 2^32 seconds");
            }
        }
    }
}
