namespace Kubestrel.Client.Requests;

public enum WriteVerb
{
    Create,
    Update,
    Patch,
    Delete,
    DeleteCollection,
}
