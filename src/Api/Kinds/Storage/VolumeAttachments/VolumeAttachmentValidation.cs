using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

internal static class VolumeAttachmentValidation
{
    private const string ExactlyOne = "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
    private const int MaxMetadataBytes = 256 * 1024;
    private const int MaxErrorBytes = 1024;

    /// <summary>What holds for new and for stored attachments.</summary>
    public static void Validate(VolumeAttachment attachment, FieldErrors errors)
    {
        var (spec, path) = (attachment.Spec, FieldPath.Of("spec"));
        RemoteVolumeValidation.Needs(spec.Attacher, path.Child("attacher"), errors);
        Source(spec.Source, path.Child("source"), errors);
        errors.Subdomain(path.Child("nodeName"), spec.NodeName);
        Status(attachment.Status, FieldPath.Of("status"), errors);
    }

    /// <summary>What new attachments must keep besides.</summary>
    public static void Names(VolumeAttachmentSpec spec, FieldPath path, FieldErrors errors)
    {
        RemoteVolumeValidation.DriverName(spec.Attacher, path.Child("attacher"), errors);
        if (spec.Source.PersistentVolumeName is { } name)
        {
            errors.Subdomain(path.Child("source", "persistentVolumeName"), name);
        }
    }

    private static void Source(VolumeAttachmentSource source, FieldPath path, FieldErrors errors)
    {
        switch (source)
        {
            case { InlineVolumeSpec: null, PersistentVolumeName: null }:
                errors.Required(path, ExactlyOne);
                break;
            case { InlineVolumeSpec: not null, PersistentVolumeName: not null }:
                errors.Forbidden(path, ExactlyOne);
                break;
            case { InlineVolumeSpec: { } volume }:
                PersistentVolumeValidation.Spec(volume, "", inline: true, path.Child("inlineVolumeSpec"), errors);
                break;
            case { PersistentVolumeName: "" }:
                errors.Required(path.Child("persistentVolumeName"), "must specify non empty persistentVolumeName");
                break;
        }
    }

    private static void Status(VolumeAttachmentStatus status, FieldPath path, FieldErrors errors)
    {
        var bytes = 0L;
        foreach (var (key, value) in status.AttachmentMetadata)
        {
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
        }

        if (bytes > MaxMetadataBytes)
        {
            errors.TooLong(path.Child("attachmentMetadata"), MaxMetadataBytes);
        }

        Error(status.AttachError, path.Child("attachError"), errors);
        Error(status.DetachError, path.Child("detachError"), errors);
    }

    private static void Error(VolumeError? error, FieldPath path, FieldErrors errors)
    {
        if (error is not null && Encoding.UTF8.GetByteCount(error.Message) > MaxErrorBytes)
        {
            // Upstream's text names the limit of the metadata.
            errors.TooLong(path.Child("message"), MaxMetadataBytes);
        }
    }
}
