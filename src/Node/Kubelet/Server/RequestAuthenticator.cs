using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Authentication.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server;

/// <summary>Tells who asks: by client certificate of a trusted authority, or by a bearer token that the API server reviews (kept for two minutes).</summary>
internal sealed class RequestAuthenticator(IKubeClient client, X509Certificate2Collection? authorities, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int MaxKnown = 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, (NodeUser? User, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);

    /// <summary>Null: nobody we know.</summary>
    public async Task<NodeUser?> AuthenticateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Connection.ClientCertificate is { } certificate)
        {
            return IsTrusted(certificate) ? FromCertificate(certificate) : null;
        }

        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await ReviewAsync(header[Scheme.Length..].Trim(), cancellationToken).ConfigureAwait(false)
            : null;
    }

    internal static NodeUser FromCertificate(X509Certificate2 certificate)
    {
        var name = "";
        var groups = new List<string>();
        foreach (var part in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            switch (part.GetSingleElementType().Value)
            {
                case "2.5.4.3":
                    name = part.GetSingleElementValue() ?? "";
                    break;
                case "2.5.4.10":
                    groups.Add(part.GetSingleElementValue() ?? "");
                    break;
            }
        }

        groups.Add(NodeUser.Authenticated);
        return new NodeUser(name, "", groups);
    }

    private bool IsTrusted(X509Certificate2 certificate)
    {
        if (authorities is null)
        {
            return false;
        }

        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                VerificationTime = time.GetUtcNow().UtcDateTime,
            },
        };
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        return chain.Build(certificate);
    }

    private async Task<NodeUser?> ReviewAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length == 0)
        {
            return null;
        }

        if (_tokens.TryGetValue(token, out var known) && known.Until > time.GetUtcNow())
        {
            return known.User;
        }

        var review = TokenReview.Empty with { Spec = TokenReviewSpec.Empty with { Token = token } };
        var answer = (await client.WriteAsync(
            new WriteRequest(WriteVerb.Create, KubeClientExtensions.ResourceOf<TokenReview>(), "", "") { Body = review }, cancellationToken).ConfigureAwait(false)).As<TokenReview>();
        if (!answer.IsSuccess)
        {
            return null;
        }

        var status = answer.Value.Status;
        var user = status.Authenticated ? new NodeUser(status.User.Username, status.User.Uid, [.. status.User.Groups]) : null;
        if (_tokens.Count >= MaxKnown)
        {
            _tokens.Clear();
        }

        _tokens[token] = (user, time.GetUtcNow() + Lifetime);
        return user;
    }
}
