namespace Kubestrel.Machinery.Json;

/// <summary>Unknown and duplicate fields met while decoding, each in upstream's words, in order of appearance.</summary>
public sealed class StrictErrors
{
    private readonly List<string> _messages = [];

    public bool IsEmpty => _messages.Count == 0;

    public IReadOnlyList<string> Messages => _messages;

    public void Unknown(string path) => Add($"unknown field \"{path}\"");

    public void Duplicate(string path) => Add($"duplicate field \"{path}\"");

    /// <summary>Adds a message unless it is there already.</summary>
    public void Add(string message)
    {
        if (!_messages.Contains(message))
        {
            _messages.Add(message);
        }
    }
}
