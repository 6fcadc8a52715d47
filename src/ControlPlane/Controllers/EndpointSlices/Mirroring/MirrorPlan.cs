namespace Kubestrel.Controllers.EndpointSlices.Mirroring;

/// <param name="Invalid">Addresses that are no IP addresses.</param>
/// <param name="Skipped">All addresses left out, these included.</param>
internal sealed record MirrorPlan(SlicePlan Slices, int Invalid, int Skipped);
