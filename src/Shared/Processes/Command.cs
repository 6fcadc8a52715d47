namespace Kubestrel.Processes;

/// <summary>A program with its arguments. A program without a slash is looked for as <see cref="ProgramSearch"/> says.</summary>
public sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>What the program reads on standard input, in UTF-8.</summary>
    public string Input { get; init; } = "";

    /// <summary>Variables added to this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public override string ToString() => string.Join(' ', [Program, .. Arguments]);
}
