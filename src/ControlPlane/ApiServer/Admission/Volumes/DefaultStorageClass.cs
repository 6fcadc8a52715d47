using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Storage.V1;

namespace Kubestrel.ApiServer.Admission.Volumes;

/// <summary>Gives a new claim that names no class the cluster's default class; of several the newest counts, of equally new ones the first by name.</summary>
public sealed class DefaultStorageClass(IObjectReader objects) : IMutatingAdmission
{
    private const string OlderAnnotation = "volume.beta.kubernetes.io/storage-class";

    public string Name => "DefaultStorageClass";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation != AdmissionOperation.Create || !request.IsMain("", "persistentvolumeclaims") || request.Object is not PersistentVolumeClaim claim
            || claim.Spec.StorageClassName is not null || claim.Metadata.Annotations.ContainsKey(OlderAnnotation)
            || DefaultClasses.Newest(objects.List<StorageClass>(""), "storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class")
                is not { } found)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        return ValueTask.FromResult(AdmissionResult.Changed(claim with { Spec = claim.Spec with { StorageClassName = found.Metadata.Name } }));
    }
}
