using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission;

/// <summary>
/// The plugins in order. On a write: <see cref="AdmitAsync"/>, then the kind's own validation, then <see cref="ValidateAsync"/> on the object as it will be
/// stored; on a delete both follow each other. The first refusal ends the chain.
/// </summary>
public sealed class AdmissionChain(IReadOnlyList<IMutatingAdmission> mutating, IReadOnlyList<IValidatingAdmission> validating)
{
    public async ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        foreach (var plugin in mutating)
        {
            var result = await plugin.AdmitAsync(request, cancellationToken).ConfigureAwait(false);
            if (result.Error is not null)
            {
                return result;
            }

            if (!ReferenceEquals(result.Object, request.Object))
            {
                request = request with { Object = result.Object };
            }
        }

        return AdmissionResult.Unchanged(request);
    }

    public async ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        foreach (var plugin in validating)
        {
            if (await plugin.ValidateAsync(request, cancellationToken).ConfigureAwait(false) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}
