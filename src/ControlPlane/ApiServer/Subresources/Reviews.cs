using Kubestrel.ApiServer.Authentication.Reviews;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Authorization.Reviews;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Authorization.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>The review resources: questions about tokens and rights that are answered at once and never kept.</summary>
internal sealed class Reviews(TokenReviews? tokens, AccessReviews access, RulesReviews rules)
{
    private const string Authentication = "authentication.k8s.io";
    private const string Authorization = "authorization.k8s.io";

    public static IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } =
    [
        (new(Authentication, "tokenreviews"), ""),
        (new(Authentication, "selfsubjectreviews"), ""),
        (new(Authorization, "subjectaccessreviews"), ""),
        (new(Authorization, "localsubjectaccessreviews"), ""),
        (new(Authorization, "selfsubjectaccessreviews"), ""),
        (new(Authorization, "selfsubjectrulesreviews"), ""),
    ];

    public ValueTask<ApiResult<KubeObject>> AnswerAsync(WriteContext context, KubeObject body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(body switch
        {
            TokenReview review when tokens is not null => Answer(tokens.Review(review)),
            SelfSubjectReview review when tokens is not null => tokens.Review(review, context.User),
            Kinds.Authentication.V1beta1.SelfSubjectReview review when tokens is not null => Older(tokens, review, context),
            SubjectAccessReview review => Answer(access.Review(review)),
            LocalSubjectAccessReview review => Answer(access.Review(review, context.Namespace)),
            SelfSubjectAccessReview review => Answer(access.Review(review, context.User)),
            SelfSubjectRulesReview review => Answer(rules.Review(review, context.User)),
            _ => StatusErrors.MethodNotSupported(context.Served.GroupResource, "create"),
        });
    }

    private static ApiResult<KubeObject> Older(TokenReviews tokens, Kinds.Authentication.V1beta1.SelfSubjectReview review, WriteContext context)
    {
        var answer = tokens.Review(new SelfSubjectReview { Metadata = review.Metadata }, context.User);
        return review with
        {
            Metadata = answer.Metadata,
            Status = Kinds.Authentication.V1beta1.SelfSubjectReviewStatus.Empty with { UserInfo = answer.Status.UserInfo },
        };
    }

    private static ApiResult<KubeObject> Answer<T>((T? Review, Status? Error) answer) where T : KubeObject =>
        answer.Error is { } error ? error : new ApiResult<KubeObject>((KubeObject)answer.Review!);
}
