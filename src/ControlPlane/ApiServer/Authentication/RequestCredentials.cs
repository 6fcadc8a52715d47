using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>
/// What a request says about who sends it: its headers and the certificate of its connection, with the further
/// certificates the client sent (null when it sent none).
/// </summary>
public readonly record struct RequestCredentials(
    IHeaderDictionary Headers,
    X509Certificate2? ClientCertificate,
    X509Certificate2Collection? ClientIntermediates = null);
