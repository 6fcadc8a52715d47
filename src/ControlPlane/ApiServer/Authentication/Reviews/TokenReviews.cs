using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Authentication.Reviews;

using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

/// <summary>Tells others whose token they were given (TokenReview), and a requester who it is (SelfSubjectReview, kubectl auth whoami).</summary>
public sealed class TokenReviews(ITokenAuthenticator tokens, TimeProvider timeProvider)
{
    public (TokenReview? Review, Status? Error) Review(TokenReview review)
    {
        if (review.Spec.Token.Length == 0)
        {
            return (null, StatusErrors.BadRequest("token is required for TokenReview in authentication"));
        }

        var outcome = tokens.AuthenticateToken(review.Spec.Token, review.Spec.Audiences.Count > 0 ? (IReadOnlyList<string>)review.Spec.Audiences : null);
        if (outcome.Result.Outcome != AuthenticationOutcome.Authenticated)
        {
            return (review with { Status = new TokenReviewStatus { Error = outcome.Result.Reason } }, null);
        }

        var user = outcome.Result.User!;
        if (!user.IsInGroup(UserNames.GroupAuthenticated))
        {
            user = user with { Groups = user.Groups.Add(UserNames.GroupAuthenticated) };
        }

        return (review with { Status = new TokenReviewStatus { Authenticated = true, User = Show(user), Audiences = [.. outcome.Audiences] } }, null);
    }

    public SelfSubjectReview Review(SelfSubjectReview review, UserInfo user) => review with
    {
        Metadata = ObjectMeta.Empty with { CreationTimestamp = Time.From(timeProvider.GetUtcNow()) },
        Status = new SelfSubjectReviewStatus { UserInfo = Show(user) },
    };

    private static Kinds.Authentication.V1.UserInfo Show(UserInfo user) => new()
    {
        Username = user.Name,
        Uid = user.Uid,
        Groups = [.. user.Groups],
        Extra = default(ValueMap<ValueList<string>>).WithAll(user.Extra.Select(pair => KeyValuePair.Create(pair.Key, (ValueList<string>)[.. pair.Value]))),
    };
}
