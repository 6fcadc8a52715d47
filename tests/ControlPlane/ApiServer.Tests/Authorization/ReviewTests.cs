using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Authorization.Reviews;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Authorization.V1;
using Kubestrel.Machinery;
using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class ReviewTests
{
    private readonly RbacPolicy _policy = new();
    private readonly AccessReviews _reviews;

    public ReviewTests()
    {
        MetaObject[] objects =
        [
            Make.ClusterRole("reader", Make.Rule("core", "pods", "get"), Make.Paths("/healthz", "get")),
            Make.ClusterBinding("b", "reader", Make.User("jane"), Make.Group("dev")),
        ];
        foreach (var obj in objects)
        {
            _policy.Set(obj);
        }

        _reviews = new AccessReviews(new RbacAuthorizer(_policy));
    }

    [Theory]
    [InlineData("jane", "", "get", true)]
    [InlineData("jane", "", "list", false)]
    [InlineData("bob", "dev", "get", true)]
    [InlineData("bob", "", "get", false)]
    public void SubjectAccessReview_AsksForTheSubject(string user, string group, string verb, bool allowed)
    {
        var review = new SubjectAccessReview
        {
            Spec = new SubjectAccessReviewSpec
            {
                User = user, Groups = group.Length == 0 ? default : [group], ResourceAttributes = new ResourceAttributes { Verb = verb, Resource = "pods", Namespace = "web" },
            },
        };

        var status = _reviews.Review(review).Review!.Status;
        Assert.Equal((allowed, false), (status.Allowed, status.Denied));
        Assert.Equal(allowed, status.Reason.StartsWith("RBAC: allowed by ClusterRoleBinding \"b\" of ClusterRole \"reader\" to ", StringComparison.Ordinal));
    }

    [Fact]
    public void SelfSubjectAccessReview_AsksForTheRequester()
    {
        var path = new SelfSubjectAccessReview { Spec = new SelfSubjectAccessReviewSpec { NonResourceAttributes = new NonResourceAttributes { Path = "/healthz", Verb = "get" } } };

        Assert.True(_reviews.Review(path, new UserInfo("jane")).Review!.Status.Allowed);
        Assert.False(_reviews.Review(path, new UserInfo("bob")).Review!.Status.Allowed);
        Assert.Equal(
            "SelfSubjectAccessReview.authorization.k8s.io \"\" is invalid: spec.resourceAttributes: Invalid value: \"null\": exactly one of nonResourceAttributes or resourceAttributes must be specified",
            _reviews.Review(new SelfSubjectAccessReview(), new UserInfo("jane")).Error!.Message);
    }

    [Fact]
    public void LocalSubjectAccessReview_StaysInItsNamespace()
    {
        var review = new LocalSubjectAccessReview
        {
            Metadata = Make.Meta("web", ""),
            Spec = new SubjectAccessReviewSpec { User = "jane", ResourceAttributes = new ResourceAttributes { Verb = "get", Resource = "pods", Namespace = "web" } },
        };

        Assert.True(_reviews.Review(review, "web").Review!.Status.Allowed);
        Assert.Equal("spec.resourceAttributes.namespace must match namespace: other", _reviews.Review(review, "other").Error!.Message);
        var elsewhere = review with { Spec = review.Spec with { ResourceAttributes = new ResourceAttributes { Verb = "get", Resource = "pods", Namespace = "x" } } };
        Assert.Contains("must match metadata.namespace", _reviews.Review(elsewhere, "web").Error!.Message);
    }

    [Fact]
    public void NobodyAskedFor_IsInvalid() => Assert.Contains(
        "spec.user: Invalid value: \"\": at least one of user or group must be specified",
        _reviews.Review(new SubjectAccessReview { Spec = new SubjectAccessReviewSpec { ResourceAttributes = new ResourceAttributes() } }).Error!.Message);

    [Fact]
    public void UnreadableFieldSelector_IsIgnoredAndSaidSo()
    {
        var selector = new FieldSelectorAttributes { Requirements = [new() { Key = "a", Operator = "Exists" }] };
        var review = new SubjectAccessReview
        {
            Spec = new SubjectAccessReviewSpec { User = "jane", ResourceAttributes = new ResourceAttributes { Verb = "get", Resource = "pods", FieldSelector = selector } },
        };

        Assert.Equal("spec.resourceAttributes.fieldSelector ignored due to parse error", _reviews.Review(review).Review!.Status.EvaluationError);
    }

    [Fact]
    public void RulesReview_ListsRules()
    {
        var reviews = new RulesReviews(_policy);
        var request = new SelfSubjectRulesReview { Spec = new SelfSubjectRulesReviewSpec { Namespace = "web" } };
        var status = reviews.Review(request, new UserInfo("jane")).Review!.Status;

        Assert.Equal("pods", Assert.Single(status.ResourceRules).Resources[0]);
        Assert.Equal("/healthz", Assert.Single(status.NonResourceRules).NonResourceURLs[0]);
        Assert.False(status.Incomplete);
        var node = reviews.Review(request, new UserInfo("system:node:n", "system:nodes")).Review!.Status;
        Assert.Equal((true, "node authorizer does not support user rule resolution"), (node.Incomplete, node.EvaluationError));
        Assert.Equal("no namespace on request", reviews.Review(new SelfSubjectRulesReview(), new UserInfo("jane")).Error!.Message);
    }
}
