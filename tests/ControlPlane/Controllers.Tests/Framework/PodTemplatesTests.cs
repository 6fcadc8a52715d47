using Kubestrel.Controllers.Support;

namespace Kubestrel.Controllers.Framework;

public sealed class PodTemplatesTests
{
    [Fact]
    public void Hash_IsStableAndUsesTheSafeAlphabet()
    {
        var hash = PodTemplates.Hash(Samples.Template(), null);

        Assert.Equal(hash, PodTemplates.Hash(Samples.Template(), null));
        Assert.Matches("^[bcdfghjklmnpqrstvwxz2456789]{1,10}$", hash);
        Assert.NotEqual(hash, PodTemplates.Hash(Samples.Template("web:2"), null));
        Assert.NotEqual(hash, PodTemplates.Hash(Samples.Template(), 1));
        Assert.NotEqual(PodTemplates.Hash(Samples.Template(), 1), PodTemplates.Hash(Samples.Template(), 2));
    }

    [Fact]
    public void SafeEncode_MapsCodesModulo27() => Assert.Equal("456789bcdf", PodTemplates.SafeEncode("0123456789"));

    [Fact]
    public void AreEqual_IgnoresTheHashLabelAndEmptyLists()
    {
        var plain = Samples.Template();
        var labelled = plain with { Metadata = plain.Metadata with { Labels = plain.Metadata.Labels.With(PodTemplates.HashLabel, "x") } };
        var emptied = plain with { Spec = plain.Spec with { Tolerations = [] } };

        Assert.True(PodTemplates.AreEqual(plain, labelled));
        Assert.True(PodTemplates.AreEqual(plain, emptied));
        Assert.False(PodTemplates.AreEqual(plain, Samples.Template("web:2")));
    }
}
