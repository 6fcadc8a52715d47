using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.ImageLocality;

/// <summary>Prefers nodes that hold the pod's images: large ones count more, widely spread ones too, so that one node is not flooded.</summary>
internal sealed class ImageLocalityPlugin : IScorePlugin
{
    private const long MinThreshold = 23L * 1024 * 1024;
    private const long MaxContainerThreshold = 1000L * 1024 * 1024;

    public string Name => "ImageLocality";

    public void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var images = pod.Pod.Spec.InitContainers.Concat(pod.Pod.Spec.Containers).Select(container => Normalized(container.Image)).ToArray();
        var max = MaxContainerThreshold * images.Length;
        for (var i = 0; i < feasible.Length; i++)
        {
            long sum = 0;
            foreach (var image in images)
            {
                if (cluster.Images[feasible[i]].TryGetValue(image, out var size))
                {
                    sum += (long)(size * ((double)cluster.NodesWithImage(image) / cluster.Count));
                }
            }

            scores[i] = Normalization.MaxScore * (Math.Clamp(sum, MinThreshold, max) - MinThreshold) / (max - MinThreshold);
        }
    }

    private static string Normalized(string image) =>
        image.LastIndexOf(':') <= image.LastIndexOf('/') ? image + ":latest" : image;
}
