using System.Text;
using Kubestrel.Codecs.OpenApi.Gnostic;

namespace Kubestrel.Codecs.Tests.OpenApi;

public sealed class GnosticEncoderTests
{
    /// <summary>The bytes that gnostic-models itself makes of the document.</summary>
    private const string Expected =
        "0a03322e3012150a0a4b756265726e65746573120776312e33322e3042ab0212a8020a052f6170692f129e021280020a04636f72652a0567657449743a106170706c69636174696f6e2f6a736f6e42230a21121f1a1d12057175" +
        "6572791a017022067072657474793206737472696e67a0010142250a230a211204626f64791a04626f647920012a110a0f232f646566696e6974696f6e732f41421212100a0e232f706172616d65746572732f78421a0a181216" +
        "2214080112047061746822016e2a07696e74656765724a3d0a220a03323030121b0a190a024f4b12130a110a0f232f646566696e6974696f6e732f410a170a0334303112100a0e0a0c556e617574686f72697a65645205687474" +
        "70736a1d0a13782d6b756265726e657465732d616374696f6e120612046765740a4a190a1712150a1312066865616465722201682a06737472696e674a90020a8d020a01411287022201649a010161b201080a066f626a656374" +
        "ca01a5010a490a01611244b201070a056172726179ba01140a122a05120322220ab201080a06737472696e67fa01200a16782d6b756265726e657465732d6c6973742d74797065120612047365740a0a360a016d1231aa01230a" +
        "211205696e743332a201041202310aa201041202320ab201090a07696e7465676572b201080a066f626a6563740a200a0172121b2a0512037b7d0ac201110a0f232f646566696e6974696f6e732f41fa01490a1f782d6b756265" +
        "726e657465732d67726f75702d76657273696f6e2d6b696e64122612242d2067726f75703a2022220a20206b696e643a20410a202076657273696f6e3a2076310a521d0a1b0a0178121612141a12120571756572792201783206" +
        "737472696e6762110a0f0a0b426561726572546f6b656e12006a350a330a0b426561726572546f6b656e122412220a066170694b6579120d617574686f72697a6174696f6e1a06686561646572220162";

    private const string Document = """
        {"swagger":"2.0","info":{"title":"Kubernetes","version":"v1.32.0"},"paths":{"/api/":{"get":{"consumes":["application/json"],"operationId":"getIt","tags":["core"],"schemes":["https"],"parameters":[{"in":"query","name":"pretty","type":"string","uniqueItems":true,"description":"p"},{"in":"body","name":"body","required":true,"schema":{"$ref":"#/definitions/A"}},{"$ref":"#/parameters/x"},{"in":"path","name":"n","type":"integer","required":true}],"responses":{"200":{"description":"OK","schema":{"$ref":"#/definitions/A"}},"401":{"description":"Unauthorized"}},"x-kubernetes-action":"get"},"parameters":[{"in":"header","name":"h","type":"string"}]}},"definitions":{"A":{"type":"object","description":"d","required":["a"],"properties":{"a":{"type":"array","items":{"type":"string","default":""},"x-kubernetes-list-type":"set"},"m":{"type":"object","additionalProperties":{"type":"integer","format":"int32","enum":[1,2]}},"r":{"allOf":[{"$ref":"#/definitions/A"}],"default":{}}},"x-kubernetes-group-version-kind":[{"group":"","kind":"A","version":"v1"}]}},"parameters":{"x":{"in":"query","name":"x","type":"string"}},"securityDefinitions":{"BearerToken":{"type":"apiKey","in":"header","name":"authorization","description":"b"}},"security":[{"BearerToken":[]}]}
        """;

    [Fact]
    public void Document_IsEncodedAsGnosticDoes() =>
        Assert.Equal(Expected, Convert.ToHexStringLower(GnosticEncoder.Encode(Encoding.UTF8.GetBytes(Document))));
}
