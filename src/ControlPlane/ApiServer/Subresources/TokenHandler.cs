using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>serviceaccounts/token: completes the request, asks admission, then issues.</summary>
internal sealed class TokenHandler(TokenRequests requests, WriteServices services)
{
    public async ValueTask<ApiResult<KubeObject>> IssueAsync(WriteContext context, KubeObject body, CancellationToken cancellationToken)
    {
        var (request, wrong) = requests.Complete(context.Namespace, context.Name, (TokenRequest)body);
        if (request is null)
        {
            return wrong!;
        }

        var admission = AdmissionRequests.ForCreate(context, request);
        var admitted = await services.Admission.AdmitAsync(admission, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } refused)
        {
            return refused;
        }

        if (await services.Admission.ValidateAsync(admission with { Object = admitted.Object }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        var (issued, error) = requests.Issue((TokenRequest)admitted.Object!, out var warning);
        if (warning.Length > 0)
        {
            context.Warnings.Add(warning);
        }

        return issued is null ? error! : new ApiResult<KubeObject>((KubeObject)issued);
    }
}
