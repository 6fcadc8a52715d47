using Kubestrel.Kinds.Core.V1;
using Kubestrel.Scheduler.Queue;

namespace Kubestrel.Scheduler;

/// <summary>What reaches the scheduling loop: a node's or pod's change, a binding that failed, or (all empty) the time to look at the queue.</summary>
internal readonly record struct SchedulerInput(
    (Node? Old, Node? New)? Node, (Pod? Old, Pod? New)? Pod, QueuedPod? BindingFailed);
