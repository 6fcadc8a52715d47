using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;

namespace Kubestrel.ApiServer.Admission.Certificates;

/// <summary>Rights on signers of certificates, which are no objects: by the signer's name, or by its domain followed by /*.</summary>
internal static class SignerRights
{
    public static bool Has(IAuthorizer authorizer, UserInfo user, string verb, string signerName)
    {
        return May(signerName) || May($"{signerName.Split('/')[0]}/*");

        bool May(string name) =>
            authorizer.Authorize(AuthorizationAttributes.ForResource(user, verb, "certificates.k8s.io", "signers", "", name)).IsAllowed;
    }
}
