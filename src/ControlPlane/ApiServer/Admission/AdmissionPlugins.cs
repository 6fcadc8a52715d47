using Kubestrel.ApiServer.Admission.Certificates;
using Kubestrel.ApiServer.Admission.Ingresses;
using Kubestrel.ApiServer.Admission.Limits;
using Kubestrel.ApiServer.Admission.Namespaces;
using Kubestrel.ApiServer.Admission.Nodes;
using Kubestrel.ApiServer.Admission.Pods;
using Kubestrel.ApiServer.Admission.Priorities;
using Kubestrel.ApiServer.Admission.Rights;
using Kubestrel.ApiServer.Admission.ServiceAccounts;
using Kubestrel.ApiServer.Admission.Volumes;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;

namespace Kubestrel.ApiServer.Admission;

/// <summary>The plugins that are on, in upstream's order; last the check that nobody grants rights they lack, which upstream has in its storage.</summary>
public static class AdmissionPlugins
{
    public static AdmissionChain Default(IObjectReader objects, AuthorizationStack authorization, TimeProvider timeProvider)
    {
        var limits = new LimitRanger(objects);
        var accounts = new ServiceAccountAdmission(objects, timeProvider);
        var priority = new Priority(objects);
        var runtimeClass = new RuntimeClassAdmission(objects);
        return new AdmissionChain(
            [
                new NamespaceLifecycle(objects), limits, accounts, new NodeRestriction(objects), new TaintNodesByCondition(), priority, new DefaultTolerationSeconds(),
                new DefaultStorageClass(objects), runtimeClass, new DefaultIngressClass(objects),
            ],
            [
                limits, accounts, priority, new PersistentVolumeClaimResize(objects), runtimeClass, new CertificateApproval(authorization.Authorizer),
                new CertificateSigning(authorization.Authorizer), new CertificateSubjectRestriction(), new RbacEscalation(authorization.Escalation),
            ]);
    }
}
