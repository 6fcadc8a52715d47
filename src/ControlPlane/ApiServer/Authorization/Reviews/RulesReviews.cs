using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Kinds.Authorization.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authorization.Reviews;

/// <summary>Lists what the requester may do in a namespace (kubectl auth can-i --list). A node's list is incomplete, since its rights depend on its pods.</summary>
public sealed class RulesReviews(RbacPolicy policy)
{
    public (SelfSubjectRulesReview? Review, Status? Error) Review(SelfSubjectRulesReview review, UserInfo user)
    {
        var @namespace = review.Spec.Namespace;
        if (@namespace.Length == 0)
        {
            return (null, StatusErrors.BadRequest("no namespace on request"));
        }

        var cluster = policy.Snapshot.RulesFor(user, "");
        var local = policy.Snapshot.RulesFor(user, @namespace);
        var rules = cluster.Rules.Concat(local.Rules).Select(bound => bound.Rule).ToArray();
        string[] errors = [.. cluster.Errors, .. local.Errors];
        var isNode = UserNames.TryGetNode(user, out _);
        if (isNode)
        {
            errors = ["node authorizer does not support user rule resolution", .. errors];
        }

        return (new SelfSubjectRulesReview
        {
            ApiVersion = review.ApiVersion,
            Kind = review.Kind,
            Status = new SubjectRulesReviewStatus
            {
                ResourceRules = [.. rules.Where(rule => rule.Resources.Count > 0).Select(rule => new ResourceRule
                {
                    Verbs = rule.Verbs, ApiGroups = rule.ApiGroups, Resources = rule.Resources, ResourceNames = rule.ResourceNames,
                })],
                NonResourceRules = [.. rules.Where(rule => rule.NonResourceURLs.Count > 0).Select(rule => new NonResourceRule
                {
                    Verbs = rule.Verbs, NonResourceURLs = rule.NonResourceURLs,
                })],
                Incomplete = isNode,
                EvaluationError = errors.Length == 0 ? "" : ErrorText.Aggregate(errors),
            },
        }, null);
    }
}
