using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Admission;
using Kubestrel.Kubelet.Backoff;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Collection;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Hooks;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Sandboxes;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Kubelet.Statuses;
using Kubestrel.Kubelet.Variables;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Kubelet.Workers;
using Kubestrel.Kubelet.Workers.Steps;
using Kubestrel.Runtimes.Contract.Status;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet;

/// <summary>Builds the parts of a node agent and joins them. Nothing runs yet.</summary>
internal sealed class KubeletParts : IAsyncDisposable
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromSeconds(300);

    private readonly HttpRequests _http = new();
    private readonly GrpcHealth _grpc = new();
    private readonly ImagePullGate _pullGate;

    public KubeletParts(KubeletOptions options, KubeletSystem system, CgroupDriver driver, IEventRecorder events, Func<int> port)
    {
        var (client, runtime, time, loggers) = (system.Client, system.Runtime, system.Time, system.Loggers);
        Events = events;
        Facts = new NodeFacts(options, HostReadings.Read());
        Informers = new InformerHub(client, time, loggers);
        ApiPods = Informers.Get<Pod>(new ListRequest { FieldSelector = $"spec.nodeName={options.NodeName}" });
        var services = Informers.Get<Service>();
        Informers.Get<Node>(new ListRequest { FieldSelector = $"metadata.name={options.NodeName}" }).Subscribe(change => Facts.See(change.New));

        Paths = new VolumePaths(options.RootDirectory);
        LogPaths = new LogPaths(options);
        CgroupNames = new CgroupNames(options, driver);
        Cgroups = new CgroupManager(
            options, CgroupNames, CgroupHierarchies.Find(options.CgroupMount, File.ReadAllText("/proc/self/mountinfo")), loggers.CreateLogger<CgroupManager>());
        Cache = new RuntimeCache(new RuntimePodReader(runtime, runtime));
        Watch = new RuntimeWatch(runtime, Cache, uid => Director!.Wake(uid), time, loggers.CreateLogger<RuntimeWatch>());

        Manager = new StatusManager(client, uid => Director!.FindInApi(uid), time, loggers.CreateLogger<StatusManager>());
        ProbeResults = new ProbeResults(uid => Director!.Wake(uid));
        Probes = new ProbeManager(
            new ProbeRunner(runtime, _http, _grpc, time), ProbeResults, Manager.Get, events, time, loggers.CreateLogger<ProbeManager>());
        Statuses = new StatusSource(options, Facts, ProbeResults, Manager, Probes, time);

        var objects = Objects = new PodObjects(client, uid => Director!.Wake(uid), time, loggers);
        var tokens = new ServiceAccountTokens(client, time, system.Random);
        Volumes = new PodVolumes(Paths, new VolumeSetup(Paths, new VolumeContentReader(objects, tokens), time), tokens);
        var resources = new ResourceBuilder(options, Facts.Host.MemoryBytes);
        var hooks = new HookRunner(runtime, _http, events, time);
        Killer = new ContainerKiller(runtime, runtime, hooks, Cache, events, time);
        _pullGate = new ImagePullGate(options);
        var images = new ImageManager(runtime, runtime, _pullGate, new BackoffTable(FirstBackoff, MaxBackoff, time), events, time);
        var configs = new ContainerConfigBuilder(
            options,
            Facts,
            new ContainerEnvironment(objects),
            new MountsBuilder(options, Paths, Volumes, new SubPaths(Paths)),
            resources,
            services,
            LogPaths,
            Paths);
        var starter = new ContainerStarter(
            runtime, images, configs, Killer, hooks, new BackoffTable(FirstBackoff, MaxBackoff, time), LogPaths, events);
        var sandboxes = new SandboxConfigBuilder(options, new DnsPlan(options), resources, CgroupNames, LogPaths, events);
        var mirrors = new MirrorPods(client, Facts);
        var pressure = Pressure;

        // The order in which a pod comes up.
        var pipeline = new SyncPipeline(
        [
            new StatusStep(Statuses),
            new NetworkReadyStep(Facts, events),
            new CgroupStep(Cgroups, events),
            new MirrorStep(mirrors),
            new FoldersStep(Paths, events),
            new VolumesStep(options, Facts, Volumes, events, time),
            new PullSecretsStep(objects, events),
            new ProbesStep(Probes),
            new RuntimeStep(
                runtime, ProbeResults, sandboxes, starter, Killer, images, new ContainerResizer(runtime, resources, Cgroups), Cache, new RuntimeClasses(client), events),
        ]);
        var life = new PodLife(options, pipeline, Cache, Statuses, Manager, Probes, Killer, Volumes, Cgroups, objects, events, system.Random);
        Disposal = new PodDisposal(runtime, Cache, Volumes, Cgroups, LogPaths, new ContainerLinks(options), loggers.CreateLogger<PodDisposal>());
        Director = new PodDirector(
            life, Statuses, Manager, new PodAdmission(Facts, new Sysctls(options.AllowedUnsafeSysctls), pressure), objects, Cache, Disposal, mirrors, events, time, loggers.CreateLogger<PodDirector>());
        Housekeeping = new Housekeeping(Director, Cache, Volumes, Cgroups, Disposal, time, loggers.CreateLogger<Housekeeping>());
        NodeLoop = new NodeAgentLoop(
            options, client, runtime, runtime, Facts, new NodeStatusBuilder(options, Facts), pressure, events, port, time, loggers.CreateLogger<NodeAgentLoop>());
        ContainerCollector = new ContainerCollector(options, runtime, Cache, uid => Director.IsGone(uid), time, loggers.CreateLogger<ContainerCollector>());
        ImageCollector = new ImageCollector(options, runtime, runtime, Cache, DiskSpace.Of, events, time, loggers.CreateLogger<ImageCollector>());
        Usages = new UsageReader(runtime, Cache, Rates, () => Director.Pods, new VolumeUsages(options, Volumes, time), Paths);
        Evictions = new EvictionLoop(
            options,
            new NodeSignals(options, runtime),
            Usages,
            Director,
            new DiskReclaim(ContainerCollector, ImageCollector),
            pressure,
            events,
            time,
            loggers.CreateLogger<EvictionLoop>());
        LogRotation = new LogRotation(options, Cache, runtime, time, loggers.CreateLogger<LogRotation>());
        LeaseLoop = new NodeLeaseLoop(options, client, Facts, time, loggers.CreateLogger<NodeLeaseLoop>());
    }

    public IEventRecorder Events { get; }

    public NodeFacts Facts { get; }

    public InformerHub Informers { get; }

    public Informer<Pod> ApiPods { get; }

    public VolumePaths Paths { get; }

    public LogPaths LogPaths { get; }

    public CgroupNames CgroupNames { get; }

    public CgroupManager Cgroups { get; }

    public RuntimeCache Cache { get; }

    public RuntimeWatch Watch { get; }

    public StatusManager Manager { get; }

    public ProbeResults ProbeResults { get; }

    public ProbeManager Probes { get; }

    public StatusSource Statuses { get; }

    public PodObjects Objects { get; }

    public PodVolumes Volumes { get; }

    public ContainerKiller Killer { get; }

    public PodDisposal Disposal { get; }

    public PodDirector Director { get; }

    public Housekeeping Housekeeping { get; }

    public ContainerCollector ContainerCollector { get; }

    public ImageCollector ImageCollector { get; }

    public CpuRates Rates { get; } = new();

    public NodePressure Pressure { get; } = new();

    public UsageReader Usages { get; }

    public EvictionLoop Evictions { get; }

    public LogRotation LogRotation { get; }

    public NodeAgentLoop NodeLoop { get; }

    public NodeLeaseLoop LeaseLoop { get; }

    public async ValueTask DisposeAsync()
    {
        await Informers.DisposeAsync().ConfigureAwait(false);
        await Objects.DisposeAsync().ConfigureAwait(false);
        Watch.Dispose();
        Manager.Dispose();
        ImageCollector.Dispose();
        _pullGate.Dispose();
        _http.Dispose();
        _grpc.Dispose();
    }
}
