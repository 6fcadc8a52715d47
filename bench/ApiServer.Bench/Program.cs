// Serves an API server alone for the load tool: dotnet run -c Release -- PORT [DATA-DIR]; without a data dir objects are kept in memory.
// The static token is "load", of a user in system:masters; the certificate is self-signed.
using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.Storage.Engines.Memory;
using Kubestrel.Storage.Engines.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

var started = TimeProvider.System.GetTimestamp();
var port = int.Parse(args[0]);
var store = args.Length > 1
    ? (await SqliteStore.OpenAsync(new SqliteStoreOptions { Directory = args[1] }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None)).Store!
    : MemoryStore.Open(TimeProvider.System);
using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var request = new CertificateRequest("CN=load", key, HashAlgorithmName.SHA256);
using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
var context = SslStreamCertificateContext.Create(certificate, null);
var tokens = StaticTokenFile.Parse("tokens", "load,admin,1,system:masters\n", ["https://kubernetes.default.svc"], out _)!;
var bearer = new BearerTokenAuthenticator(tokens);
await using var host = await ApiServerHost.StartAsync(
    new ApiServerOptions
    {
        Store = store,
        Listen = [new(IPAddress.Loopback, port)],
        ServerCertificate = () => context,
        Security = source => new()
        {
            Authenticator = new UnionAuthenticator(true, bearer),
            Authorizer = new UnionAuthorizer(new MastersAuthorizer(), new AlwaysAllowPaths(AlwaysAllowPaths.Default), new RbacAuthorizer(source.Rbac)),
            Admission = new AdmissionChain([], []),
            Tokens = bearer,
        },
    },
    CancellationToken.None);
Console.WriteLine($"serving {host.Addresses[0]} after {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:F0} ms");
var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, cancel) =>
{
    cancel.Cancel = true;
    stop.TrySetResult();
};
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.TrySetResult();
});
await stop.Task;
