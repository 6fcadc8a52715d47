using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>The result of applying a patch to a tree.</summary>
internal readonly record struct Patched(Tree? Tree, Status? Failure);
