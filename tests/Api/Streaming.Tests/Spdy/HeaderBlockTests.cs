using System.Buffers;
using System.IO.Compression;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Spdy.Framing;

namespace Kubestrel.Streaming.Tests.Spdy;

public sealed class HeaderBlockTests
{
    // Two blocks of one zlib stream, deflated at level 9 with the SPDY/3 dictionary; the second points back into the first.
    private const string FirstBlock = "78f9e3c6a7c202253a703a2b294a4dcc851625aca9a0808614cb45a024cc64610024398b209198094adc8c0600000000ffff";
    private const string SecondBlock = "c2aa15540a2512d209000000ffff";

    [Fact]
    public void Dictionary_HasTheLengthAndChecksumOfTheSpecification()
    {
        uint a = 1, b = 0;
        foreach (var one in HeaderDictionary.Bytes)
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }

        Assert.Equal(1423, HeaderDictionary.Bytes.Length);
        Assert.Equal(HeaderDictionary.Id, (b << 16) | a);
    }

    [Fact]
    public void DeflatedBlocks_AreReadWithStateKeptBetweenThem()
    {
        using var decoder = NewDecoder();
        var first = decoder.Read(Convert.FromHexString(FirstBlock));
        var second = decoder.Read(Convert.FromHexString(SecondBlock));
        Assert.Equal(("error", "80", "0"), (first["streamType"], first["port"], first["requestID"]));
        Assert.Equal(("data", "80", "0"), (second["streamType"], second["port"], second["requestID"]));
    }

    [Fact]
    public void EncodedBlocks_RoundTripOverOneStream()
    {
        var encoder = new HeaderBlockEncoder();
        using var decoder = NewDecoder();
        for (var i = 0; i < 50; i++)
        {
            var output = new ArrayBufferWriter<byte>();
            encoder.Write(SpdyHeaders.Of(("streamType", "data"), ("n", $"{i}"), ("long", new string('x', i * 3000))), output);
            var read = decoder.Read(output.WrittenSpan);
            Assert.Equal(3, read.Count);
            Assert.Equal($"{i}", read["n"]);
            Assert.Equal(i * 3000, read["long"].Length);
        }
    }

    [Fact]
    public void EncodedBlock_IsAZlibStreamThatNamesTheDictionaryAndEndsInASyncFlush()
    {
        var output = new ArrayBufferWriter<byte>();
        new HeaderBlockEncoder().Write(SpdyHeaders.Of(("a", "b")), output);
        Assert.Equal("78bbe3c6a7c2" + "000e00f1ff" + "00000001" + "0000000161" + "0000000162" + "000000ffff", Convert.ToHexStringLower(output.WrittenSpan));
    }

    [Fact]
    public void SeveralValuesOfOneName_AreSplitAtNul()
    {
        var headers = SpdyHeaders.Of(("x", "one\0two"));
        Assert.Equal("one", headers["X"]);
        Assert.Equal(["one", "two"], headers.GetValues("x"));
        Assert.Equal("", headers["absent"]);
        Assert.Empty(headers.GetValues("absent"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("78")]
    [InlineData("0000000000")]
    [InlineData("78bb12345678000000ffff")]
    [InlineData("78f9e3c6a7c2ffffffffffffffff")]
    [InlineData("78f9e3c6a7c202253a703a2b294a4dcc851625aca9")]
    public void BrokenStream_IsAProtocolError(string hex)
    {
        using var decoder = NewDecoder();
        Assert.Throws<SpdyProtocolException>(() => decoder.Read(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("00000001" + "0000000141" + "0000000162")]
    [InlineData("00000002" + "0000000161" + "0000000162" + "0000000161" + "0000000162")]
    [InlineData("00000001" + "0000000161")]
    [InlineData("00000001" + "ffffffff")]
    [InlineData("00000001" + "00001000" + "61")]
    [InlineData("00010000")]
    [InlineData("00000000" + "00")]
    [InlineData("00000001" + "00000000" + "00000000")]
    public void BadNameValueBlock_IsAProtocolError(string plainHex)
    {
        using var decoder = NewDecoder();
        Assert.Throws<SpdyProtocolException>(() => decoder.Read(Deflate(Convert.FromHexString(plainHex))));
    }

    [Fact]
    public void BlockThatInflatesWithoutEnd_IsCutOff()
    {
        using var decoder = new HeaderBlockDecoder(64 * 1024, 1000);
        Assert.Throws<SpdyProtocolException>(() => decoder.Read(Deflate(new byte[10_000_000])));
    }

    private static HeaderBlockDecoder NewDecoder() => new(1024 * 1024, 1000);

    private static byte[] Deflate(byte[] plain)
    {
        using var output = new MemoryStream();
        using var zlib = new ZLibStream(output, CompressionLevel.SmallestSize);
        zlib.Write(plain);
        zlib.Flush();
        return output.ToArray();
    }
}
