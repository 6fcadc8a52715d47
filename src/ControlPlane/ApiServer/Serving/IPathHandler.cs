using Kubestrel.ApiServer.Requests;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Answers paths that name no resource.</summary>
internal interface IPathHandler
{
    /// <summary>False when the path is not this handler's.</summary>
    ValueTask<bool> TryHandleAsync(HttpContext http, RequestInfo info, ResponseForm form);
}
