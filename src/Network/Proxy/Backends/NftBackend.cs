using System.Text.Json;
using Kubestrel.Processes;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Backends;

/// <summary>The kernel's table, by the program <c>nft</c> (1.0.1 or later); one transaction is one <c>nft -f -</c>.</summary>
internal sealed class NftBackend(ICommandRunner commands, IpFamily family, string table) : IRuleBackend
{
    private readonly string _family = family.Nft();

    public async Task<string?> ApplyAsync(IReadOnlyList<NftOperation> operations, CancellationToken cancellationToken)
    {
        if (operations.Count == 0)
        {
            return null;
        }

        var script = NftScript.Render(_family, table, operations);
        var result = await commands.RunAsync(new("nft", "-f", "-") { Input = script }, cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? null : Reason(result);
    }

    public async Task<TableListing?> ListAsync(CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(new("nft", "-j", "list", "table", _family, table), cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? NftJson.Listing(result.Stdout) : null;
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>>> ListAffinityAsync(CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(new("nft", "-j", "list", "sets", _family), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            return new Dictionary<string, IReadOnlyList<AffinityClient>>();
        }

        try
        {
            return NftJson.Affinity(result.Stdout, table);
        }
        catch (JsonException)
        {
            // A listing that cannot be read costs the clients their stickiness, not the Service its rules.
            return new Dictionary<string, IReadOnlyList<AffinityClient>>();
        }
    }

    public async Task<string?> DeleteTableAsync(CancellationToken cancellationToken)
    {
        // "add" first makes the removal succeed whether or not the table exists.
        var result = await commands
            .RunAsync(new("nft", "-f", "-") { Input = $"add table {_family} {table}\ndelete table {_family} {table}\n" }, cancellationToken)
            .ConfigureAwait(false);
        return result.Succeeded ? null : Reason(result);
    }

    private static string Reason(CommandResult result)
    {
        var text = result.Stderr.Trim();
        return text.Length == 0 ? $"nft exited with code {result.ExitCode}" : text.Length > 2000 ? text[..2000] : text;
    }
}
