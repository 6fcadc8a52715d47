using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Impersonations;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Metrics;
using Kubestrel.ApiServer.Pipeline.Deadlines;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kubestrel.ApiServer.Pipeline;

/// <summary>
/// Every request passes these steps in this order: 1 boundary for unexpected failures, 2 request info and content negotiation,
/// 3 metrics, 4 deadline, 5 authentication, 6 impersonation, 7 authorization, 8 routing.
/// </summary>
internal sealed partial class RequestPipeline(
    IAuthenticator authenticator,
    IAuthorizer authorizer,
    RequestRouter router,
    RequestMetrics metrics,
    TimeSpan requestTimeout,
    TimeProvider time,
    ILogger logger)
{
    private const string AuditId = "Audit-Id";

    private readonly Impersonation _impersonation = new(authorizer);

    public async Task InvokeAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        var headers = http.Response.Headers;
        headers.CacheControl = "no-cache, private";
        headers[AuditId] = http.Request.Headers[AuditId] is { Count: > 0 } given ? given : Guid.NewGuid().ToString();
        RequestInfo? info = null;
        var form = ResponseForm.Json;
        try
        {
            var query = new QueryReader(http.Request.Query);
            info = RequestInfoParser.Parse(http.Request.Method, http.Request.Path.Value ?? "/", query);
            metrics.Begin(info);
            var acceptable = AcceptHeader.TryNegotiate(http.Request, query, out form);
            if (RequestDeadline.IsLongRunning(info))
            {
                await RunAsync(http, info, form, acceptable, query).ConfigureAwait(false);
            }
            else
            {
                await RunInTimeAsync(http, info, form, acceptable, query).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer.
        }
        catch (IOException exception)
        {
            LogConnectionFailed(logger, exception, http.Request.Method, http.Request.Path);
        }
#pragma warning disable CA1031 // The boundary: one broken request must not end the server.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(logger, exception, http.Request.Method, http.Request.Path);
            if (!http.Response.HasStarted)
            {
                await ResponseWriter.WriteStatusAsync(
                    http,
                    StatusErrors.Make(500, "InternalError", $"This request caused apiserver to panic. Look in the logs for details. ({exception.Message})"),
                    form).ConfigureAwait(false);
            }
        }
        finally
        {
            if (info is not null)
            {
                metrics.End(info, http.Response.StatusCode, time.GetElapsedTime(started));
            }
        }
    }

    /// <summary>Everything below sees one token that ends with the client's connection and with the request's time.</summary>
    private async ValueTask RunInTimeAsync(HttpContext http, RequestInfo info, ResponseForm form, bool acceptable, QueryReader query)
    {
        if (!RequestDeadline.TryRead(query, requestTimeout, out var timeout, out var error))
        {
            await ResponseWriter.WriteStatusAsync(http, StatusErrors.BadRequest(error), form).ConfigureAwait(false);
            return;
        }

        var client = http.RequestAborted;
        using var deadline = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(client, deadline.Token);
        http.RequestAborted = both.Token;
        try
        {
            await RunAsync(http, info, form, acceptable, query).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !client.IsCancellationRequested)
        {
            http.RequestAborted = client;
            if (http.Response.HasStarted)
            {
                // A cut answer must not look whole.
                http.Abort();
                return;
            }

            await ResponseWriter.WriteStatusAsync(http, StatusErrors.Timeout(RequestDeadline.Passed), form).ConfigureAwait(false);
        }
        finally
        {
            http.RequestAborted = client;
        }
    }

    private async ValueTask RunAsync(HttpContext http, RequestInfo info, ResponseForm form, bool acceptable, QueryReader query)
    {
        var credentials = new RequestCredentials(http.Request.Headers, http.Connection.ClientCertificate);
        var authentication = await authenticator.AuthenticateAsync(credentials, http.RequestAborted).ConfigureAwait(false);
        if (authentication.Outcome != AuthenticationOutcome.Authenticated)
        {
            LogUnauthorized(logger, http.Request.Path, authentication.Reason);
            await ResponseWriter.WriteStatusAsync(http, StatusErrors.Unauthorized(), form).ConfigureAwait(false);
            return;
        }

        var (user, refused) = _impersonation.Apply(authentication.User!, http.Request.Headers);
        if (refused is not null)
        {
            await ResponseWriter.WriteStatusAsync(http, refused, form).ConfigureAwait(false);
            return;
        }

        var attributes = Attributes(info, user!, query);
        var decision = authorizer.Authorize(attributes);
        if (!decision.IsAllowed)
        {
            await ResponseWriter.WriteStatusAsync(http, ForbiddenStatus.For(attributes, decision.Reason), form).ConfigureAwait(false);
            return;
        }

        await router.RouteAsync(http, info, user!, form, acceptable, query).ConfigureAwait(false);
    }

    private static AuthorizationAttributes Attributes(RequestInfo info, UserInfo user, in QueryReader query) => info.IsResource
        ? new AuthorizationAttributes(user, info.Verb)
        {
            IsResourceRequest = true,
            Namespace = info.Namespace,
            ApiGroup = info.Group,
            ApiVersion = info.Version,
            Resource = info.Resource,
            Subresource = info.Subresource,
            Name = info.Name,
            Path = info.Path,
            FieldSelector = info.Verb is "list" or "watch" or "deletecollection" ? query.Text("fieldSelector") : "",
            LabelSelector = info.Verb is "list" or "watch" or "deletecollection" ? query.Text("labelSelector") : "",
        }
        : AuthorizationAttributes.ForPath(user, info.Verb, info.Path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailed(ILogger logger, Exception exception, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Debug, Message = "the connection of {Method} {Path} broke")]
    private static partial void LogConnectionFailed(ILogger logger, Exception exception, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Path} was refused: {Reason}")]
    private static partial void LogUnauthorized(ILogger logger, PathString path, string reason);
}
