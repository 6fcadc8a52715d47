namespace Kubestrel.ApiServer.Requests;

internal enum ResponseKind : byte
{
    Object,
    Table,
    PartialObjectMetadata,
}
