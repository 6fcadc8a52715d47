using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.Pki.Certificates;
using Kubestrel.Storage;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Clusters;

/// <summary>The API server's settings for a data dir.</summary>
internal static class ApiServerSettings
{
    public static ApiServerOptions Create(
        ClusterState state, ClusterPaths paths, IObjectStore store, Func<ClusterCertificates> certificates, ILoggerFactory loggers)
    {
        AuthenticationStack? authentication = null;
        var serving = new ServingCertificate(() => certificates().ApiServer.Certificate);
        return new ApiServerOptions
        {
            Store = store,
            Listen = [new IPEndPoint(IPAddress.IPv6Any, state.Port)],
            ServerCertificate = () => serving.Current,
            AdvertiseAddress = Ports.HostAddress(),
            ServiceClusterIpRanges = [state.ServiceCidr],
            KubeletClientCertificate = () => certificates().ApiServerKubeletClient.Certificate,
            OpenIdConfiguration = () => authentication!.DiscoveryDocument($"{Ports.HostAddress()}:{state.Port}"),
            OpenIdKeys = () => authentication!.KeySet(),
            Loggers = loggers,
            Security = source =>
            {
                authentication = AuthenticationStack.Create(Options(paths), certificates, source.Objects, TimeProvider.System, out var error)
                    ?? throw new ClusterException(error);
                return ServerSecurity.Create(source, authentication);
            },
        };
    }

    /// <summary>Static tokens come from tokens.csv in the data dir, where there is one.</summary>
    private static AuthenticationOptions Options(ClusterPaths paths) =>
        new() { TokenFile = File.Exists(paths.Tokens) ? (paths.Tokens, File.ReadAllText(paths.Tokens)) : null };

    /// <summary>Makes the handshake's context anew only when the certificate changed.</summary>
    private sealed class ServingCertificate(Func<X509Certificate2> certificate)
    {
        private (X509Certificate2 Certificate, SslStreamCertificateContext Context)? _made;

        public SslStreamCertificateContext Current
        {
            get
            {
                var now = certificate();
                var made = _made;
                if (made is null || !ReferenceEquals(made.Value.Certificate, now))
                {
                    made = (now, SslStreamCertificateContext.Create(now, null, offline: true));
                    _made = made;
                }

                return made.Value.Context;
            }
        }
    }
}
