namespace Kubestrel.PodNetwork.Commands;

/// <summary>Runs nft, ip and the iptables family.</summary>
public interface INetworkCommands
{
    /// <summary>Runs to the end with <paramref name="input"/> as standard input.</summary>
    Task<NetworkCommandResult> RunAsync(string program, IReadOnlyList<string> arguments, string input, CancellationToken cancellationToken);
}
