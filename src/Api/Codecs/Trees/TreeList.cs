using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Trees;

public sealed class TreeList : Tree
{
    public TreeList()
    {
        Items = [];
    }

    public TreeList(IEnumerable<Tree> items)
    {
        Items = [.. items];
    }

    public override TreeKind Kind => TreeKind.List;

    public List<Tree> Items { get; }

    public int Count => Items.Count;

    public Tree this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    public override void WriteJson(JsonOutput output)
    {
        output.BeginList();
        foreach (var item in Items)
        {
            item.WriteJson(output);
        }

        output.EndList();
    }

    public override Tree Clone()
    {
        var copy = new TreeList();
        copy.Items.Capacity = Items.Count;
        foreach (var item in Items)
        {
            copy.Items.Add(item.Clone());
        }

        return copy;
    }

    public override bool DeepEquals(Tree other)
    {
        if (other is not TreeList list || list.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!Items[i].DeepEquals(list.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
