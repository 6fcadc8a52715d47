using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Kubestrel.Pki.Kubeconfigs;

/// <summary>
/// Puts one cluster, user and context into the text of a user's kubeconfig, and takes them out again. Works on the YAML tree, so that fields and
/// entries this program knows nothing of stay. Comments are lost, as with kubectl config.
/// </summary>
public static class KubeconfigMerge
{
    private const string Extension = "kubestrel";
    private const string PreviousContext = "previous-context";

    /// <summary>The text with the three entries named <paramref name="name"/>, whose context becomes the current one.</summary>
    /// <exception cref="PkiException">The text is no kubeconfig.</exception>
    public static string Merge(string text, string name, Kubeconfig config)
    {
        var stream = Load(text);
        var root = Root(stream);
        var before = Text(root, "current-context");
        if (before == name)
        {
            before = Previous(root, name);
        }

        Set(root, "clusters", name, "cluster", new YamlMappingNode
        {
            { "certificate-authority-data", KubeconfigText.Encode(config.AuthorityPem) },
            { "server", config.ServerUrl },
        });
        Set(root, "users", name, "user", new YamlMappingNode
        {
            { "client-certificate-data", KubeconfigText.Encode(config.ClientCertificatePem) },
            { "client-key-data", KubeconfigText.Encode(config.ClientKeyPem) },
        });
        var context = new YamlMappingNode { { "cluster", Quoted(name) }, { "user", Quoted(name) } };
        if (before.Length > 0)
        {
            context.Add("extensions", new YamlSequenceNode(new YamlMappingNode
            {
                { "name", Extension }, { "extension", new YamlMappingNode { { PreviousContext, Quoted(before) } } },
            }));
        }

        Set(root, "contexts", name, "context", context);
        root.Children["current-context"] = Quoted(name);
        root.Children.TryAdd("apiVersion", new YamlScalarNode("v1"));
        root.Children.TryAdd("kind", new YamlScalarNode("Config"));
        root.Children.TryAdd("preferences", new YamlMappingNode { Style = YamlDotNet.Core.Events.MappingStyle.Flow });
        return Save(stream);
    }

    /// <summary>
    /// The text without the three entries; the context that was current before comes back if it is still there. Null when there is nothing to
    /// remove, or when the cluster of this name is at another server than <paramref name="serverUrl"/>.
    /// </summary>
    /// <exception cref="PkiException">The text is no kubeconfig.</exception>
    public static string? Remove(string text, string name, string serverUrl)
    {
        var stream = Load(text);
        var root = Root(stream);
        var cluster = Find(root, "clusters", name);
        if (cluster is not null && Text(Child(cluster, "cluster"), "server") != serverUrl)
        {
            return null;
        }

        var previous = Previous(root, name);
        var removed = Drop(root, "clusters", name) | Drop(root, "users", name) | Drop(root, "contexts", name);
        if (Text(root, "current-context") == name)
        {
            root.Children["current-context"] = Quoted(Find(root, "contexts", previous) is null ? "" : previous);
            removed = true;
        }

        return removed ? Save(stream) : null;
    }

    private static YamlStream Load(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException failure)
        {
            throw new PkiException($"not YAML: line {failure.Start.Line}: {failure.Message}", failure);
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" })
        {
            stream = new YamlStream(new YamlDocument(new YamlMappingNode()));
        }

        return stream;
    }

    private static YamlMappingNode Root(YamlStream stream) =>
        stream.Documents[0].RootNode as YamlMappingNode ?? throw new PkiException("not a kubeconfig");

    private static void Set(YamlMappingNode root, string section, string name, string field, YamlMappingNode value)
    {
        var entries = Entries(root, section);
        if (entries is null)
        {
            if (root.Children.TryGetValue(section, out var other) && other is not YamlScalarNode { Value: null or "" or "null" or "~" })
            {
                throw new PkiException($"not a kubeconfig: {section} is no list");
            }

            entries = new YamlSequenceNode();
            root.Children[section] = entries;
        }

        Drop(root, section, name);
        entries.Style = SequenceStyle.Block;
        entries.Add(new YamlMappingNode { { "name", Quoted(name) }, { field, value } });
    }

    private static bool Drop(YamlMappingNode root, string section, string name)
    {
        var entries = Entries(root, section);
        var dropped = false;
        for (var i = (entries?.Children.Count ?? 0) - 1; i >= 0; i--)
        {
            if (entries!.Children[i] is YamlMappingNode entry && Text(entry, "name") == name)
            {
                entries.Children.RemoveAt(i);
                dropped = true;
            }
        }

        if (dropped && entries!.Children.Count == 0)
        {
            entries.Style = SequenceStyle.Flow;
        }

        return dropped;
    }

    private static string Previous(YamlMappingNode root, string name)
    {
        var extensions = Child(Child(Find(root, "contexts", name), "context"), "extensions") as YamlSequenceNode;
        var ours = extensions?.Children.OfType<YamlMappingNode>().FirstOrDefault(entry => Text(entry, "name") == Extension);
        return Text(Child(ours, "extension"), PreviousContext);
    }

    private static YamlMappingNode? Find(YamlMappingNode root, string section, string name) =>
        Entries(root, section)?.Children.OfType<YamlMappingNode>().FirstOrDefault(entry => Text(entry, "name") == name);

    private static YamlSequenceNode? Entries(YamlMappingNode root, string section) => Child(root, section) as YamlSequenceNode;

    private static YamlNode? Child(YamlNode? node, string field) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(field, out var child) ? child : null;

    private static string Text(YamlNode? node, string field) => (Child(node, field) as YamlScalarNode)?.Value ?? "";

    // A name such as "1" or "true" must stay text.
    private static YamlScalarNode Quoted(string value) =>
        new(value) { Style = value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(value[0]) && value.Length > 5
            ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted };

    private static string Save(YamlStream stream)
    {
        var writer = new StringWriter { NewLine = "\n" };
        stream.Save(new WithoutDocumentEnd(new Emitter(writer, new EmitterSettings(2, int.MaxValue, false, 1024))), assignAnchors: false);
        return writer.ToString();
    }

    // The stream writes "..." after each document, which other tools' files do not have.
    private sealed class WithoutDocumentEnd(Emitter inner) : IEmitter
    {
        public void Emit(ParsingEvent parsingEvent) => inner.Emit(parsingEvent is DocumentEnd ? new DocumentEnd(isImplicit: true) : parsingEvent);
    }
}
