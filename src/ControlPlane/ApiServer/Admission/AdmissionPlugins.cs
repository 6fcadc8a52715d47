using Kubestrel.ApiServer.Admission.Namespaces;
using Kubestrel.ApiServer.Admission.Nodes;
using Kubestrel.ApiServer.Admission.Pods;
using Kubestrel.ApiServer.Admission.Priorities;
using Kubestrel.ApiServer.Admission.ServiceAccounts;
using Kubestrel.ApiServer.Authentication;

namespace Kubestrel.ApiServer.Admission;

/// <summary>The plugins that are on, in upstream's order.</summary>
public static class AdmissionPlugins
{
    public static AdmissionChain Default(IObjectReader objects, TimeProvider timeProvider)
    {
        var accounts = new ServiceAccountAdmission(objects, timeProvider);
        var priority = new Priority(objects);
        return new AdmissionChain(
            [
                new NamespaceLifecycle(objects), accounts, new NodeRestriction(objects), new TaintNodesByCondition(), priority, new DefaultTolerationSeconds(),
            ],
            [accounts, priority]);
    }
}
