using Kubestrel.Client;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Controllers.ServiceAccounts;

/// <summary>Gives every active namespace its service account "default", and gives it back when it is deleted.</summary>
[ActsAs("service-account-controller")]
internal sealed class ServiceAccountController : IController
{
    private const string Default = "default";

    private readonly ControllerContext _context;
    private readonly Informer<Namespace> _namespaces;
    private readonly Informer<ServiceAccount> _accounts;
    private readonly Reconciler<string> _reconciler;

    public ServiceAccountController(ControllerContext context)
    {
        _context = context;
        _reconciler = new(Name, context.Time, context.Loggers.CreateLogger<ServiceAccountController>(), ReconcileAsync);
        _namespaces = context.Informers.Get<Namespace>();
        _accounts = context.Informers.Get<ServiceAccount>();
        _namespaces.Subscribe(change =>
        {
            if (!change.IsDeletion)
            {
                _reconciler.Add(change.Key.Name);
            }
        });
        _accounts.Subscribe(change =>
        {
            if (change.IsDeletion && change.Key.Name == Default)
            {
                _reconciler.Add(change.Key.Namespace);
            }
        });
    }

    public string Name => "serviceaccount-controller";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using (_reconciler)
        {
            await _reconciler.RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan?> ReconcileAsync(string @namespace, CancellationToken cancellationToken)
    {
        if (_namespaces.Find("", @namespace) is not { Metadata.DeletionTimestamp: null } || _accounts.Find(@namespace, Default) is not null)
        {
            return null;
        }

        var account = ServiceAccount.Empty with { Metadata = ObjectMeta.Empty with { Name = Default, Namespace = @namespace } };
        var created = await _context.Client.CreateAsync(account, cancellationToken).ConfigureAwait(false);
        return created.IsSuccess || created.AlreadyExists || created.Error.Code is 403 or 404 ? null : throw new ApiException(created.Error);
    }
}
