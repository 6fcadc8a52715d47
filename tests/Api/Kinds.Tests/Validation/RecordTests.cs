using Kubestrel.Kinds.ApiRegistration.V1;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Kinds.Tests;

/// <summary>What kinds keep of the requests that write them.</summary>
public sealed class RecordTests
{
    private static readonly Time Now = Time.FromUnixSeconds(1_000_000);
    private static readonly RequestFacts Facts = new("alice", "7", ["devs"], ValueMap.Of(("k", (ValueList<string>)["v"])), Now);

    [Fact]
    public void CertificateRequest_NamesItsRequestor_WhateverItSays()
    {
        var given = new CertificateSigningRequest
        {
            Spec = new() { Username = "root", Uid = "0", Groups = ["system:masters"] },
            Status = new() { Conditions = [new() { Type = "Approved", Status = "True" }] },
        };
        var strategy = Objects.Strategy(given);
        var created = (CertificateSigningRequest)strategy.Record(strategy.PrepareForCreate(given), null, "", Facts);
        Assert.Equal(("alice", "7"), (created.Spec.Username, created.Spec.Uid));
        Assert.Equal(Facts.Groups, created.Spec.Groups);
        Assert.Equal(Facts.Extra, created.Spec.Extra);
        Assert.True(created.Status.Conditions.IsEmpty);
    }

    [Fact]
    public void Approval_IsDated_AndChangesConditionsAlone()
    {
        var old = new CertificateSigningRequest { Spec = new() { SignerName = "a.b/c" }, Status = new() { Certificate = ByteString.FromText("c") } };
        var given = old with
        {
            Spec = new() { SignerName = "x.y/z" },
            Status = new() { Conditions = [new() { Type = "Approved", Status = "True" }] },
        };
        var strategy = Objects.Strategy(given);
        var approved = (CertificateSigningRequest)strategy.Record(strategy.PrepareForSubresourceUpdate("approval", given, old), old, "approval", Facts);
        Assert.Equal(old.Spec, approved.Spec);
        Assert.Equal(old.Status.Certificate, approved.Status.Certificate);
        var condition = Assert.Single(approved.Status.Conditions);
        Assert.Equal((Now, Now), (condition.LastUpdateTime, condition.LastTransitionTime));
    }

    [Fact]
    public void KeptCondition_KeepsItsTransitionTime()
    {
        var earlier = Time.FromUnixSeconds(500_000);
        var old = new CertificateSigningRequest
        {
            Status = new() { Conditions = [new() { Type = "Failed", Status = "True", LastUpdateTime = earlier, LastTransitionTime = earlier }] },
        };
        var given = old with { Status = new() { Conditions = [new() { Type = "Failed", Status = "True", Message = "again" }] } };
        var recorded = (CertificateSigningRequest)Objects.Strategy(given).Record(given, old, "status", Facts);
        var condition = Assert.Single(recorded.Status.Conditions);
        Assert.Equal((Now, earlier), (condition.LastUpdateTime, condition.LastTransitionTime));
    }

    [Fact]
    public void StatusUpdate_KeepsDecisions_AndSpec()
    {
        var decision = new CertificateSigningRequestCondition { Type = "Approved", Status = "True", Message = "by alice" };
        var old = new CertificateSigningRequest { Spec = new() { SignerName = "a.b/c" }, Status = new() { Conditions = [decision] } };
        var given = new CertificateSigningRequest { Status = new() { Conditions = [decision with { Message = "by me" }], Certificate = ByteString.FromText("c") } };
        var updated = (CertificateSigningRequest)Objects.Strategy(given).PrepareForStatusUpdate(given, old);
        Assert.Equal(old.Spec, updated.Spec);
        Assert.Equal([decision], updated.Status.Conditions);
        Assert.Equal(given.Status.Certificate, updated.Status.Certificate);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void LocalService_IsAvailableFromTheStart(bool remote, int conditions)
    {
        var given = new APIService { Spec = new() { Version = "v1", Service = remote ? new() { Name = "s", Namespace = "n" } : null } };
        var strategy = Objects.Strategy(given);
        var created = (APIService)strategy.Record(strategy.PrepareForCreate(given), null, "", Facts);
        Assert.Equal(conditions, created.Status.Conditions.Count);
        Assert.All(created.Status.Conditions, condition => Assert.Equal(
            new() { Type = "Available", Status = "True", LastTransitionTime = Now, Reason = "Local", Message = "Local APIServices are always available" }, condition));
    }
}
