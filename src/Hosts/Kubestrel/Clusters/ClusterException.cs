namespace Kubestrel.Clusters;

/// <summary>Why a command cannot go on: one clear line for the user, exit code 1.</summary>
internal sealed class ClusterException(string message) : Exception(message);
