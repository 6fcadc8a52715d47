using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Scheduling.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Bootstrap;

/// <summary>Makes what every cluster has from its first start on: namespaces, priority classes, roles, the service "kubernetes".</summary>
internal sealed class ClusterObjects(ServerComposition server, ApiServerOptions options, int port)
{
    private static readonly UserInfo Self = new(UserNames.ApiServer, UserNames.GroupMasters);

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        foreach (var name in (string[])["default", "kube-system", "kube-public", "kube-node-lease"])
        {
            await EnsureAsync(new Namespace { Metadata = ObjectMeta.Empty with { Name = name } }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var priority in (PriorityClass[])[
            Priority("system-node-critical", 2000001000, "Used for system critical pods that must not be moved from their current node."),
            Priority("system-cluster-critical", 2000000000, "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.")])
        {
            await EnsureAsync(priority, cancellationToken).ConfigureAwait(false);
        }

        foreach (var write in BootstrapPlan.For(server.Objects))
        {
            await (write.Action switch
            {
                BootstrapAction.Create => EnsureAsync(write.Object, cancellationToken),
                BootstrapAction.Recreate => RecreateAsync(write.Object, cancellationToken),
                _ => UpdateAsync(write.Object, cancellationToken),
            }).ConfigureAwait(false);
        }

        await KubernetesService.EnsureAsync(this, server, options, port, cancellationToken).ConfigureAwait(false);
    }

    public async Task EnsureAsync(MetaObject obj, CancellationToken cancellationToken)
    {
        var context = ContextOf(obj);
        if (server.Cache.Of(context.Definition).Find(context.Definition.Key(context.Namespace, obj.Metadata.Name)) is not null)
        {
            return;
        }

        var outcome = await server.Writer.CreateAsync(context, obj, cancellationToken).ConfigureAwait(false);
        Throw(outcome, 409);
    }

    public async Task UpdateAsync(MetaObject obj, CancellationToken cancellationToken)
    {
        var context = ContextOf(obj) with { Name = obj.Metadata.Name };
        Throw(await server.Writer.UpdateAsync(context, obj, cancellationToken).ConfigureAwait(false), 409);
    }

    private async Task RecreateAsync(MetaObject obj, CancellationToken cancellationToken)
    {
        var context = ContextOf(obj) with { Name = obj.Metadata.Name };
        Throw(await server.Writer.DeleteAsync(context, DeleteOptions.Empty, cancellationToken).ConfigureAwait(false), 404);
        await EnsureAsync(obj, cancellationToken).ConfigureAwait(false);
    }

    private WriteContext ContextOf(MetaObject obj)
    {
        var definition = server.Catalog.FindByType(obj.GetType())!;
        return new()
        {
            User = Self,
            Served = server.Catalog.Find(definition.Resource.Id)!,
            Namespace = obj.Metadata.Namespace,
            Manager = "kube-apiserver",
            Validation = FieldValidation.Ignore,
        };
    }

    private static void Throw(WriteOutcome outcome, int tolerated)
    {
        if (outcome.Error is { } error && error.Code != tolerated)
        {
            throw new InvalidOperationException($"cannot make the cluster's own objects: {error.Message}");
        }
    }

    private static PriorityClass Priority(string name, int value, string description) => new()
    {
        Metadata = ObjectMeta.Empty with { Name = name }, Value = value, Description = description, PreemptionPolicy = "PreemptLowerPriority",
    };
}
