using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.ServiceAccounts;

/// <summary>Keeps the cluster's CA in config map kube-root-ca.crt of every active namespace, where pods mount it from.</summary>
[ActsAs("root-ca-cert-publisher")]
internal sealed class RootCaPublisher : IController
{
    private const string ConfigMapName = "kube-root-ca.crt";
    private const string Key = "ca.crt";
    private const string Description = "kubernetes.io/description";
    private const string Purpose =
        "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";

    private readonly ControllerContext _context;
    private readonly Informer<Namespace> _namespaces;
    private readonly Informer<ConfigMap> _maps;
    private readonly Reconciler<string> _reconciler;

    public RootCaPublisher(ControllerContext context)
    {
        _context = context;
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<RootCaPublisher>(), ReconcileAsync);
        _namespaces = context.Informers.Get<Namespace>();
        _maps = context.Informers.Get<ConfigMap>();
        _namespaces.Subscribe(change =>
        {
            if (!change.IsDeletion)
            {
                _reconciler.Add(change.Key.Name);
            }
        });
        _maps.Subscribe(change =>
        {
            if (change.Key.Name == ConfigMapName)
            {
                _reconciler.Add(change.Key.Namespace);
            }
        });
    }

    public string Name => "root-ca-certificate-publisher-controller";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using (_reconciler)
        {
            await _reconciler.RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan?> ReconcileAsync(string @namespace, CancellationToken cancellationToken)
    {
        if (_context.Options.RootCa.Length == 0 || _namespaces.Find("", @namespace) is not { Metadata.DeletionTimestamp: null })
        {
            return null;
        }

        var wanted = ValueMap.Of((Key, _context.Options.RootCa));
        var known = _maps.Find(@namespace, ConfigMapName);
        if (known is not null && known.Data == wanted && known.Metadata.Annotations.TryGetValue(Description, out var said) && said.Length > 0)
        {
            return null;
        }

        var map = (known ?? ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = ConfigMapName, Namespace = @namespace } }) with { Data = wanted, BinaryData = default };
        map = map with { Metadata = map.Metadata with { Annotations = map.Metadata.Annotations.With(Description, Purpose) } };
        var written = known is null
            ? await _context.Client.CreateAsync(map, cancellationToken).ConfigureAwait(false)
            : await _context.Client.UpdateAsync(map, cancellationToken).ConfigureAwait(false);
        return written.IsSuccess || written.AlreadyExists || written.Error.Code is 403 or 404 ? null : throw new ApiException(written.Error);
    }
}
