using Kubestrel.Client;
using Kubestrel.Controllers.Deployments;
using Kubestrel.Controllers.Jobs;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.Integration;

public sealed class RealServerTests
{
    [Fact]
    public async Task Deployment_RollsOutRollsBackAndIsCollected()
    {
        await using var server = await RealServer.StartAsync();
        var made = Fresh(Samples.Deployment("web", 3));
        await server.Client.CreateAsync(made, default);
        await CompleteAsync(server, 3, "web:1");
        await server.Client.ModifyAsync<Deployment>("default", "web", static current => current with { Spec = current.Spec with { Template = Samples.Template("web:2") } }, default);
        await CompleteAsync(server, 3, "web:2");
        await server.Client.ModifyAsync<Deployment>("default", "web", static current => current with { Spec = current.Spec with { Template = Samples.Template("web:1") } }, default);
        await CompleteAsync(server, 3, "web:1");

        var deployment = (await server.FindAsync<Deployment>("web"))!;
        Assert.Equal("3", deployment.Metadata.Annotations[Revisions.Revision]);
        Assert.Equal(2, (await server.ListAsync<ReplicaSet>()).Count);
        await server.UntilAsync(async () => (await server.ListAsync<Event>()).Any(static @event => @event is { Reason: "ScalingReplicaSet", Source.Component: "deployment-controller" }));
        Assert.DoesNotContain(await server.ListAsync<Event>(), static @event => @event.Type == "Warning");

        await server.Client.DeleteAsync<Deployment>("default", "web", default, DeleteOptions.Empty with { PropagationPolicy = "Foreground" });
        await server.UntilAsync(async () => await server.FindAsync<Deployment>("web") is null);
        Assert.Empty(await server.ListAsync<ReplicaSet>());
        await server.UntilAsync(async () => (await server.ListAsync<Pod>()).All(static pod => pod.Metadata.DeletionTimestamp is not null));
    }

    [Fact]
    public async Task Job_CompletesWithItsPodsCounted()
    {
        await using var server = await RealServer.StartAsync();
        var job = Fresh(Samples.Job("pi", 3, 2)) is var one ? one with { Spec = one.Spec with { Selector = null } } : one;
        await server.Client.CreateAsync(job, default);
        await server.UntilAsync(async () =>
        {
            foreach (var pod in (await server.ListAsync<Pod>()).Where(static pod => pod.Status.Phase is "" or "Pending"))
            {
                await server.Client.ModifyAsync<Pod>("default", pod.Metadata.Name, static current => current with { Status = current.Status with { Phase = "Succeeded" } }, default, "status");
            }

            return JobRules.IsFinished((await server.FindAsync<Job>("pi"))!);
        });

        Assert.Equal((3, 0, 0), ((await server.FindAsync<Job>("pi"))!.Status is var status ? (status.Succeeded, status.Failed, status.Active) : default));
        Assert.All(await server.ListAsync<Pod>(), static pod => Assert.True(pod.Metadata.Finalizers.IsEmpty && pod.Metadata.Labels["batch.kubernetes.io/job-name"] == "pi"));
        await server.UntilAsync(async () => (await server.ListAsync<Event>()).Any(static @event => @event is { Reason: "Completed", Message: "Job completed" }));
    }

    [Fact]
    public async Task Service_HasEndpointsAndSlices()
    {
        await using var server = await RealServer.StartAsync();
        await server.Client.CreateAsync(Node.Empty with { Metadata = ObjectMeta.Empty with { Name = "node-1" } }, default);
        await server.Client.CreateAsync(
            Service.Empty with
            {
                Metadata = ObjectMeta.Empty with { Name = "web", Namespace = "default" },
                Spec = ServiceSpec.Empty with { Selector = Samples.Labels, Ports = [ServicePort.Empty with { Port = 80, TargetPort = 8080, Protocol = "TCP" }] },
            },
            default);
        await server.Client.CreateAsync(Fresh(Samples.Pod("a", node: "node-1")) is var pod ? pod with { Status = PodStatus.Empty } : pod, default);
        await server.Client.ModifyAsync<Pod>("default", "a", static current => current with { Status = Samples.Ready(current, Samples.At(0)).Status }, default, "status");
        await server.UntilAsync(async () => (await server.ListAsync<EndpointSlice>()).Any(static slice => slice.Endpoints is [{ Conditions.Ready: true }]));
        await server.UntilAsync(async () => (await server.FindAsync<Kinds.Core.V1.Endpoints>("web"))?.Subsets is [{ Addresses: [{ Ip: "10.0.0.1" }] }]);

        await server.Client.DeleteAsync<Service>("default", "web", default);
        await server.UntilAsync(async () => (await server.ListAsync<EndpointSlice>()).All(static slice => slice.Metadata.Labels.GetValueOrDefault("kubernetes.io/service-name") != "web"));
        await server.UntilAsync(async () => await server.FindAsync<Kinds.Core.V1.Endpoints>("web") is null);
    }

    private static async Task CompleteAsync(RealServer server, int replicas, string image) => await server.UntilAsync(async () =>
    {
        foreach (var pod in (await server.ListAsync<Pod>()).Where(static pod => pod.Status.Phase is "" or "Pending"))
        {
            await server.Client.ModifyAsync<Pod>("default", pod.Metadata.Name, static current => current with { Status = Samples.Ready(current, Time.From(DateTimeOffset.UtcNow)).Status }, default, "status");
        }

        var deployment = (await server.FindAsync<Deployment>("web"))!;
        return RolloutStatus.IsComplete(deployment, deployment.Status) && deployment.Spec.Template.Spec.Containers[0].Image == image
            && (await server.ListAsync<Pod>()).Count(pod => pod.Spec.Containers[0].Image == image) == replicas
            && DeploymentConditions.Find(deployment.Status, "Progressing")?.Reason == "NewReplicaSetAvailable";
    });

    /// <summary>The object as a user sends it.</summary>
    private static T Fresh<T>(T obj) where T : MetaObject =>
        obj with { Metadata = ObjectMeta.Empty with { Name = obj.Metadata.Name, Namespace = obj.Metadata.Namespace, Labels = obj.Metadata.Labels } };
}
