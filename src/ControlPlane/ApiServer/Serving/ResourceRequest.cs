using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>An authorized request for a served resource.</summary>
internal sealed record ResourceRequest(HttpContext Http, RequestInfo Info, UserInfo User, ServedResource Served, ResponseForm Form, QueryReader Query)
{
    public CancellationToken Aborted => Http.RequestAborted;
}
