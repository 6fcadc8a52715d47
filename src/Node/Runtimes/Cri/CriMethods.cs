using Google.Protobuf;
using Kubestrel.Runtimes.Cri.Grpc;
using Kubestrel.Runtimes.Cri.Wire;

namespace Kubestrel.Runtimes.Cri;

/// <summary>The calls of runtime.v1.</summary>
internal static class CriMethods
{
    public static readonly GrpcMethod<VersionResponse> Version = Runtime("Version", VersionResponse.Parser);
    public static readonly GrpcMethod<RunPodSandboxResponse> RunPodSandbox = Runtime("RunPodSandbox", RunPodSandboxResponse.Parser);
    public static readonly GrpcMethod<StopPodSandboxResponse> StopPodSandbox = Runtime("StopPodSandbox", StopPodSandboxResponse.Parser);
    public static readonly GrpcMethod<RemovePodSandboxResponse> RemovePodSandbox = Runtime("RemovePodSandbox", RemovePodSandboxResponse.Parser);
    public static readonly GrpcMethod<PodSandboxStatusResponse> PodSandboxStatus = Runtime("PodSandboxStatus", PodSandboxStatusResponse.Parser);
    public static readonly GrpcMethod<ListPodSandboxResponse> ListPodSandbox = Runtime("ListPodSandbox", ListPodSandboxResponse.Parser);
    public static readonly GrpcMethod<CreateContainerResponse> CreateContainer = Runtime("CreateContainer", CreateContainerResponse.Parser);
    public static readonly GrpcMethod<StartContainerResponse> StartContainer = Runtime("StartContainer", StartContainerResponse.Parser);
    public static readonly GrpcMethod<StopContainerResponse> StopContainer = Runtime("StopContainer", StopContainerResponse.Parser);
    public static readonly GrpcMethod<RemoveContainerResponse> RemoveContainer = Runtime("RemoveContainer", RemoveContainerResponse.Parser);
    public static readonly GrpcMethod<ListContainersResponse> ListContainers = Runtime("ListContainers", ListContainersResponse.Parser);
    public static readonly GrpcMethod<ContainerStatusResponse> ContainerStatus = Runtime("ContainerStatus", ContainerStatusResponse.Parser);
    public static readonly GrpcMethod<UpdateContainerResourcesResponse> UpdateContainerResources =
        Runtime("UpdateContainerResources", UpdateContainerResourcesResponse.Parser);

    public static readonly GrpcMethod<ReopenContainerLogResponse> ReopenContainerLog = Runtime("ReopenContainerLog", ReopenContainerLogResponse.Parser);
    public static readonly GrpcMethod<ExecSyncResponse> ExecSync = Runtime("ExecSync", ExecSyncResponse.Parser);
    public static readonly GrpcMethod<ExecResponse> Exec = Runtime("Exec", ExecResponse.Parser);
    public static readonly GrpcMethod<AttachResponse> Attach = Runtime("Attach", AttachResponse.Parser);
    public static readonly GrpcMethod<PortForwardResponse> PortForward = Runtime("PortForward", PortForwardResponse.Parser);
    public static readonly GrpcMethod<ContainerStatsResponse> ContainerStats = Runtime("ContainerStats", ContainerStatsResponse.Parser);
    public static readonly GrpcMethod<ListContainerStatsResponse> ListContainerStats = Runtime("ListContainerStats", ListContainerStatsResponse.Parser);
    public static readonly GrpcMethod<PodSandboxStatsResponse> PodSandboxStats = Runtime("PodSandboxStats", PodSandboxStatsResponse.Parser);
    public static readonly GrpcMethod<ListPodSandboxStatsResponse> ListPodSandboxStats = Runtime("ListPodSandboxStats", ListPodSandboxStatsResponse.Parser);
    public static readonly GrpcMethod<UpdateRuntimeConfigResponse> UpdateRuntimeConfig = Runtime("UpdateRuntimeConfig", UpdateRuntimeConfigResponse.Parser);
    public static readonly GrpcMethod<StatusResponse> Status = Runtime("Status", StatusResponse.Parser);
    public static readonly GrpcMethod<RuntimeConfigResponse> RuntimeConfig = Runtime("RuntimeConfig", RuntimeConfigResponse.Parser);
    public static readonly GrpcMethod<ContainerEventResponse> GetContainerEvents = Runtime("GetContainerEvents", ContainerEventResponse.Parser);

    public static readonly GrpcMethod<ListImagesResponse> ListImages = Image("ListImages", ListImagesResponse.Parser);
    public static readonly GrpcMethod<ImageStatusResponse> ImageStatus = Image("ImageStatus", ImageStatusResponse.Parser);
    public static readonly GrpcMethod<PullImageResponse> PullImage = Image("PullImage", PullImageResponse.Parser);
    public static readonly GrpcMethod<RemoveImageResponse> RemoveImage = Image("RemoveImage", RemoveImageResponse.Parser);
    public static readonly GrpcMethod<ImageFsInfoResponse> ImageFsInfo = Image("ImageFsInfo", ImageFsInfoResponse.Parser);

    private static GrpcMethod<T> Runtime<T>(string name, MessageParser<T> parser)
        where T : IMessage<T> => new("/runtime.v1.RuntimeService/" + name, parser);

    private static GrpcMethod<T> Image<T>(string name, MessageParser<T> parser)
        where T : IMessage<T> => new("/runtime.v1.ImageService/" + name, parser);
}
