using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>serviceaccounts/token: asks admission, completes the request, then issues.</summary>
internal sealed class TokenHandler(TokenRequests requests, WriteServices services)
{
    public async ValueTask<ApiResult<KubeObject>> IssueAsync(WriteContext context, KubeObject body, CancellationToken cancellationToken)
    {
        // 1. Admission sees the request as it was sent: an audience left out stays left out, which is what node restriction compares.
        var admission = AdmissionRequests.ForCreate(context, (TokenRequest)body);
        var admitted = await services.Admission.AdmitAsync(admission, cancellationToken).ConfigureAwait(false);
        if (admitted.Error is { } refused)
        {
            return refused;
        }

        // 2. The request is completed and checked.
        var (request, wrong) = requests.Complete(context.Namespace, context.Name, (TokenRequest)admitted.Object!);
        if (request is null)
        {
            return wrong!;
        }

        if (await services.Admission.ValidateAsync(admission with { Object = request }, cancellationToken).ConfigureAwait(false) is { } denied)
        {
            return denied;
        }

        // 3. Only now a token is made.
        var (issued, error) = requests.Issue(request, out var warning);
        if (warning.Length > 0)
        {
            context.Warnings.Add(warning);
        }

        return issued is null ? error! : new ApiResult<KubeObject>((KubeObject)issued);
    }
}
