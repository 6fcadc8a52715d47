namespace Kubestrel.Controllers.Jobs;

/// <summary>What became of a plan's pods.</summary>
/// <param name="Deleted">Pods that were deleted or already gone.</param>
/// <param name="DeletedReady">Those of them that were ready.</param>
/// <param name="Error">The first failure; null when all went well.</param>
internal readonly record struct JobOutcome(int Created, int Deleted, int DeletedReady, Status? Error);
