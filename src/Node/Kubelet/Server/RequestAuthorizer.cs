using System.Collections.Concurrent;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authorization.V1;

namespace Kubestrel.Kubelet.Server;

/// <summary>Asks the API server whether a user may do something to this node; a yes is kept for five minutes, a no for half a minute.</summary>
internal sealed class RequestAuthorizer(IKubeClient client, string nodeName, TimeProvider time)
{
    private const int MaxKnown = 1024;
    private static readonly TimeSpan AllowedLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DeniedLifetime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(string User, string Groups, string Verb, string Subresource), (bool Allowed, DateTimeOffset Until)> _answers = new();

    public async Task<bool> IsAllowedAsync(NodeUser user, RequestAttributes attributes, CancellationToken cancellationToken)
    {
        foreach (var subresource in attributes.Subresources)
        {
            if (await IsAllowedAsync(user, attributes.Verb, subresource, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsAllowedAsync(NodeUser user, string verb, string subresource, CancellationToken cancellationToken)
    {
        var key = (user.Name, string.Join(',', user.Groups), verb, subresource);
        if (_answers.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Allowed;
        }

        var review = SubjectAccessReview.Empty with
        {
            Spec = SubjectAccessReviewSpec.Empty with
            {
                User = user.Name,
                Uid = user.Uid,
                Groups = user.Groups.ToValueList(),
                ResourceAttributes = ResourceAttributes.Empty with { Verb = verb, Version = "v1", Resource = "nodes", Subresource = subresource, Name = nodeName },
            },
        };
        var answer = (await client.WriteAsync(
            new WriteRequest(WriteVerb.Create, KubeClientExtensions.ResourceOf<SubjectAccessReview>(), "", "") { Body = review }, cancellationToken).ConfigureAwait(false)).As<SubjectAccessReview>();
        if (!answer.IsSuccess)
        {
            return false;
        }

        if (_answers.Count >= MaxKnown)
        {
            _answers.Clear();
        }

        var allowed = answer.Value.Status.Allowed;
        _answers[key] = (allowed, time.GetUtcNow() + (allowed ? AllowedLifetime : DeniedLifetime));
        return allowed;
    }
}
