using System.CommandLine;

namespace Kubestrel.Commands;

/// <summary>What is wrong with a command line, in one line that says where to read on.</summary>
internal static class UsageError
{
    public static string Of(ParseResult result)
    {
        var message = result.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        var command = result.CommandResult.Command;
        var help = command is RootCommand ? "kubestrel --help" : $"kubestrel {command.Name} --help";
        return $"{char.ToLowerInvariant(message[0])}{message[1..]}; see {help}";
    }
}
