using System.Collections.Immutable;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Authorization.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

namespace Kubestrel.ApiServer.Authorization.Reviews;

/// <summary>Answers "may this user do that?": SubjectAccessReview for anyone, its Local form within a namespace, its Self form for the requester.</summary>
public sealed class AccessReviews(IAuthorizer authorizer)
{
    private const string Group = "authorization.k8s.io";

    /// <summary>The review with its status filled, or the error to answer.</summary>
    public (SubjectAccessReview? Review, Status? Error) Review(SubjectAccessReview review) => Errors(review) is { } error
        ? (null, error)
        : (review with { Status = Decide(Attributes(Subject(review.Spec), review.Spec.ResourceAttributes, review.Spec.NonResourceAttributes)) }, null);

    /// <inheritdoc cref="Review(SubjectAccessReview)"/>
    public (LocalSubjectAccessReview? Review, Status? Error) Review(LocalSubjectAccessReview review, string @namespace)
    {
        if (Errors(review) is { } error)
        {
            return (null, error);
        }

        return @namespace != review.Metadata.Namespace
            ? (null, StatusErrors.BadRequest($"spec.resourceAttributes.namespace must match namespace: {@namespace}"))
            : (review with { Status = Decide(Attributes(Subject(review.Spec), review.Spec.ResourceAttributes, null)) }, null);
    }

    /// <inheritdoc cref="Review(SubjectAccessReview)"/>
    public (SelfSubjectAccessReview? Review, Status? Error) Review(SelfSubjectAccessReview review, UserInfo user) => Errors(review) is { } error
        ? (null, error)
        : (review with { Status = Decide(Attributes(user, review.Spec.ResourceAttributes, review.Spec.NonResourceAttributes)) }, null);

    /// <summary>What the kind's own rules say.</summary>
    private static Status? Errors<T>(T review) where T : MetaObject
    {
        var errors = new FieldErrors();
        Rules<T>.Strategy.Validate(review, errors);
        return errors.Count > 0 ? Invalid(typeof(T).Name, errors) : null;
    }

    private static class Rules<T> where T : MetaObject
    {
        public static readonly ResourceStrategy Strategy = ApiKinds.Strategies.Single(strategy => strategy.Type == typeof(T));
    }

    private SubjectAccessReviewStatus Decide((AuthorizationAttributes Attributes, string Error) question)
    {
        var decision = authorizer.Authorize(question.Attributes);
        return new SubjectAccessReviewStatus
        {
            Allowed = decision.IsAllowed,
            Denied = decision.Verdict == Verdict.Deny,
            Reason = decision.Reason,
            EvaluationError = string.Join("; ", new[] { decision.EvaluationError, question.Error }.Where(error => !string.IsNullOrEmpty(error))),
        };
    }

    private static (AuthorizationAttributes Attributes, string Error) Attributes(UserInfo user, ResourceAttributes? resource, NonResourceAttributes? path)
    {
        if (resource is null)
        {
            return (AuthorizationAttributes.ForPath(user, path!.Verb, path.Path), "");
        }

        var fieldSelector = resource.FieldSelector is { } fields ? FieldSelector(fields, out var ignored) : Nothing(out ignored);
        return (new AuthorizationAttributes(user, resource.Verb)
        {
            IsResourceRequest = true, Namespace = resource.Namespace, ApiGroup = resource.Group, ApiVersion = resource.Version.Length == 0 ? "*" : resource.Version,
            Resource = resource.Resource, Subresource = resource.Subresource, Name = resource.Name,
            FieldSelector = fieldSelector, LabelSelector = resource.LabelSelector?.RawSelector ?? "",
        }, ignored);

        static string Nothing(out string error)
        {
            error = "";
            return "";
        }
    }

    // Requirements that cannot be read are left out: the question becomes the wider one.
    private static string FieldSelector(FieldSelectorAttributes selector, out string error)
    {
        error = "";
        if (selector.Requirements.Count == 0)
        {
            return selector.RawSelector;
        }

        var terms = selector.Requirements.Where(term => term.Operator is "In" or "NotIn" && term.Values.Count == 1).ToArray();
        if (terms.Length < selector.Requirements.Count)
        {
            error = $"spec.resourceAttributes.fieldSelector {(terms.Length > 0 ? "partially ignored" : "ignored")} due to parse error";
        }

        return string.Join(',', terms.Select(term => $"{term.Key}{(term.Operator == "In" ? "=" : "!=")}{term.Values[0]}"));
    }

    private static UserInfo Subject(SubjectAccessReviewSpec spec) => new(
        spec.User, spec.Uid, [.. spec.Groups],
        UserInfo.NoExtra.AddRange(spec.Extra.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToImmutableArray()))));

    private static Status Invalid(string kind, FieldErrors errors) => StatusErrors.Invalid(new GroupVersionKind(Group, "v1", kind), "", errors);
}
