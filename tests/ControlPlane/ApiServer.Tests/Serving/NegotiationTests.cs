using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class NegotiationTests(ServerFixture server)
{
    private const string Objects = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
    private const string Streams = Objects + ", application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";
    private const string Partial = "application/json;g=meta.k8s.io;v=v1;as=PartialObjectMetadata";

    [Theory]
    [InlineData("/api/v1/namespaces", "text/csv", "406: Not Acceptable\n\nAvailable representations: " + Streams)]
    [InlineData("/api/v1/namespaces", "application/*", "406: Not Acceptable\n\nAvailable representations: " + Streams)]
    [InlineData("/api/v1/namespaces/default", "text/csv", "406: Not Acceptable\n\nAvailable representations: " + Objects)]
    [InlineData("/api/v1/namespaces", "application/json;as=Table;g=x;v=v1", "only the following media types are accepted: " + Objects)]
    [InlineData("/api/v1", "application/json;as=Table;g=meta.k8s.io;v=v1", "only the following media types are accepted: " + Objects)]
    [InlineData("/apis", "text/csv", "406: Not Acceptable\n\nAvailable representations: " + Objects)]
    [InlineData("/version", "application/yaml", "406: Not Acceptable\n\nAvailable representations: application/json")]
    [InlineData("/api/v1/namespaces", Partial, "you requested PartialObjectMetadata, but the requested object is a list (*core.NamespaceList)")]
    [InlineData("/api/v1/namespaces/default", Partial + "List", "you requested PartialObjectMetadataList, but the requested object is not a list (*core.Namespace)")]
    public async Task FormThatIsNotServed_IsRefused(string path, string accept, string message)
    {
        var answer = await server.Admin.GetAsync(path, accept);
        var text = answer.ContentType.Contains("yaml", StringComparison.Ordinal) ? answer.Text.Replace("\n\n  ", "\n\n", StringComparison.Ordinal) : answer.Message;
        Assert.Equal(406, answer.Code);
        Assert.Contains(message.Split("\n\n")[^1], text, StringComparison.Ordinal);
        Assert.True(answer.ContentType.Contains("yaml", StringComparison.Ordinal) || message == text, text);
    }

    [Fact]
    public async Task YamlWatch_IsRefused()
    {
        var answer = await server.Admin.GetAsync("/api/v1/namespaces?watch=true&timeoutSeconds=1", "application/yaml");
        Assert.Equal((406, "application/yaml"), (answer.Code, answer.ContentType));
        Assert.Contains("only the following media types are accepted: application/json;stream=watch,", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/namespaces/none", Partial + "List," + "application/json", 404)]
    [InlineData("/api", "application/vnd.kubernetes.protobuf;g=meta.k8s.io;v=v1;as=PartialObjectMetadata,application/json", 200)]
    public async Task WhatIsNoObject_ComesInThePlainForm(string path, string accept, int code)
    {
        var answer = await server.Admin.GetAsync(path, accept);
        Assert.Equal((code, "application/json"), (answer.Code, answer.ContentType));
    }

    [Fact]
    public async Task UnknownIncludeObject_IsABadRequest()
    {
        var answer = await server.Admin.GetAsync("/api/v1/namespaces?includeObject=Foo", "application/json;as=Table;g=meta.k8s.io;v=v1");
        Assert.Equal(
            (400, "Unable to convert to Table as requested: includeObject: Invalid value: \"Foo\": must be 'Metadata', 'Object', 'None', or empty"),
            (answer.Code, answer.Message));
    }

    [Fact]
    public async Task Head_IsForNothingOfTheApi() =>
        Assert.Equal(405, (await server.Admin.SendAsync(HttpMethod.Head, "/api/v1/namespaces/default", null, null)).Code);
}
