using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Framework;

/// <summary>
/// The cluster as the plugins see it: one array a resource, one slot a node. The scheduling loop alone writes it,
/// between two decisions, so a filter is a pass over plain arrays. Slots are dense; a removed node's slot takes the last one.
/// </summary>
internal sealed class ClusterColumns
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, (PodToSchedule Pod, string Node)> _pods = [];
    private readonly Dictionary<string, int> _imageNodes = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public Node[] Nodes { get; private set; } = [];

    /// <summary>The pods placed on each node, assumed ones too.</summary>
    public List<PodToSchedule>[] Pods { get; private set; } = [];

    public long[] AllocatableMilliCpu { get; private set; } = [];

    public long[] AllocatableMemory { get; private set; } = [];

    public long[] AllocatableEphemeralStorage { get; private set; } = [];

    public long[] AllocatablePods { get; private set; } = [];

    public long[] RequestedMilliCpu { get; private set; } = [];

    public long[] RequestedMemory { get; private set; } = [];

    public long[] RequestedEphemeralStorage { get; private set; } = [];

    public long[] NonZeroMilliCpu { get; private set; } = [];

    public long[] NonZeroMemory { get; private set; } = [];

    public Dictionary<string, long>[] RequestedScalars { get; private set; } = [];

    /// <summary>Image sizes in bytes by name, a node each.</summary>
    public Dictionary<string, long>[] Images { get; private set; } = [];

    public int SlotOf(string node) => _slots.GetValueOrDefault(node, -1);

    public int NodesWithImage(string image) => _imageNodes.GetValueOrDefault(image);

    public bool Holds(ObjectKey pod) => _pods.ContainsKey(pod);

    public void SetNode(Node node)
    {
        if (!_slots.TryGetValue(node.Metadata.Name, out var slot))
        {
            slot = Count++;
            Grow();
            _slots[node.Metadata.Name] = slot;
            Pods[slot] = [];
            RequestedScalars[slot] = new(StringComparer.Ordinal);
            Images[slot] = new(StringComparer.Ordinal);
            foreach (var (pod, name) in _pods.Values.Where(entry => entry.Node == node.Metadata.Name))
            {
                Account(slot, pod, 1);
            }
        }

        Nodes[slot] = node;
        var allocatable = node.Status.Allocatable.IsEmpty ? node.Status.Capacity : node.Status.Allocatable;
        AllocatableMilliCpu[slot] = allocatable.GetValueOrDefault("cpu").MilliValue;
        AllocatableMemory[slot] = allocatable.GetValueOrDefault("memory").Value;
        AllocatableEphemeralStorage[slot] = allocatable.GetValueOrDefault("ephemeral-storage").Value;
        AllocatablePods[slot] = allocatable.GetValueOrDefault("pods").Value;
        SetImages(slot, node);
    }

    public void RemoveNode(string name)
    {
        if (!_slots.Remove(name, out var slot))
        {
            return;
        }

        ForgetImages(slot);
        var last = --Count;
        if (slot != last)
        {
            Move(last, slot);
            _slots[Nodes[slot].Metadata.Name] = slot;
        }

        Nodes[last] = null!;
        Pods[last] = null!;
        Clear(last);
    }

    /// <summary>Places a pod on a node (by binding or by assumption); the same pod again replaces its earlier place.</summary>
    public void SetPod(PodToSchedule pod, string node)
    {
        var key = ObjectKey.Of(pod.Pod);
        RemovePod(key);
        _pods[key] = (pod, node);
        if (_slots.TryGetValue(node, out var slot))
        {
            Account(slot, pod, 1);
        }
    }

    public void RemovePod(ObjectKey key)
    {
        if (_pods.Remove(key, out var entry) && _slots.TryGetValue(entry.Node, out var slot))
        {
            Account(slot, entry.Pod, -1);
        }
    }

    /// <summary>Adds (+1) or takes away (-1) a pod's requests at a slot; preemption uses it to try a node without its victims.</summary>
    public void Account(int slot, PodToSchedule pod, int sign)
    {
        if (sign > 0)
        {
            Pods[slot].Add(pod);
        }
        else
        {
            Pods[slot].Remove(pod);
        }

        RequestedMilliCpu[slot] += sign * pod.MilliCpu;
        RequestedMemory[slot] += sign * pod.Memory;
        RequestedEphemeralStorage[slot] += sign * pod.EphemeralStorage;
        NonZeroMilliCpu[slot] += sign * pod.NonZeroMilliCpu;
        NonZeroMemory[slot] += sign * pod.NonZeroMemory;
        foreach (var (name, amount) in pod.Scalars)
        {
            RequestedScalars[slot][name] = RequestedScalars[slot].GetValueOrDefault(name) + (sign * amount);
        }
    }

    private void SetImages(int slot, Node node)
    {
        ForgetImages(slot);
        foreach (var image in node.Status.Images)
        {
            foreach (var name in image.Names)
            {
                if (Images[slot].TryAdd(name, image.SizeBytes))
                {
                    _imageNodes[name] = _imageNodes.GetValueOrDefault(name) + 1;
                }
            }
        }
    }

    private void ForgetImages(int slot)
    {
        foreach (var name in Images[slot].Keys)
        {
            if (--_imageNodes[name] == 0)
            {
                _imageNodes.Remove(name);
            }
        }

        Images[slot].Clear();
    }

    private void Grow()
    {
        if (Count <= Nodes.Length)
        {
            return;
        }

        var size = Math.Max(8, 2 * Nodes.Length);
        Nodes = Resized(Nodes, size);
        Pods = Resized(Pods, size);
        RequestedScalars = Resized(RequestedScalars, size);
        Images = Resized(Images, size);
        AllocatableMilliCpu = Resized(AllocatableMilliCpu, size);
        AllocatableMemory = Resized(AllocatableMemory, size);
        AllocatableEphemeralStorage = Resized(AllocatableEphemeralStorage, size);
        AllocatablePods = Resized(AllocatablePods, size);
        RequestedMilliCpu = Resized(RequestedMilliCpu, size);
        RequestedMemory = Resized(RequestedMemory, size);
        RequestedEphemeralStorage = Resized(RequestedEphemeralStorage, size);
        NonZeroMilliCpu = Resized(NonZeroMilliCpu, size);
        NonZeroMemory = Resized(NonZeroMemory, size);
    }

    private static T[] Resized<T>(T[] column, int size)
    {
        Array.Resize(ref column, size);
        return column;
    }

    private void Move(int from, int to)
    {
        Nodes[to] = Nodes[from];
        Pods[to] = Pods[from];
        RequestedScalars[to] = RequestedScalars[from];
        Images[to] = Images[from];
        foreach (var column in LongColumns())
        {
            column[to] = column[from];
        }
    }

    private void Clear(int slot)
    {
        foreach (var column in LongColumns())
        {
            column[slot] = 0;
        }
    }

    private long[][] LongColumns() =>
    [
        AllocatableMilliCpu, AllocatableMemory, AllocatableEphemeralStorage, AllocatablePods,
        RequestedMilliCpu, RequestedMemory, RequestedEphemeralStorage, NonZeroMilliCpu, NonZeroMemory,
    ];
}
