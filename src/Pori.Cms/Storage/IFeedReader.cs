namespace Pori.Cms.Storage;

/// <summary>Reads the change feed again from where it was after a restart, so what it has not read may not be removed.</summary>
internal interface IFeedReader
{
    /// <summary>Gets the place in the feed before which it needs nothing; null when it reads nothing from the feed.</summary>
    long? Consumed { get; }
}
