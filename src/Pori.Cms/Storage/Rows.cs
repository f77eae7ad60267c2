namespace Pori.Cms.Storage;

/// <summary>The JSON of one version of a content item.</summary>
public sealed class Document
{
    /// <summary>Gets or sets the key that every index row points to.</summary>
    [Column(PersonalDataClass.None)]
    public long Id { get; set; }

    /// <summary>Gets or sets the item in Orchard's JSON, flags included.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Json { get; set; } = "";
}

/// <summary>A document of the site itself: definitions, settings, templates, queries, index settings.</summary>
public sealed class SiteDocument
{
    /// <summary>Gets or sets the name, such as ContentDefinition.</summary>
    [Column(PersonalDataClass.None)]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the JSON.</summary>
    [Column(PersonalDataClass.None)]
    public string Json { get; set; } = "{}";

    /// <summary>Gets or sets the count of changes, which guards against lost updates.</summary>
    [Column(PersonalDataClass.None)]
    public long Version { get; set; }
}

/// <summary>One line of the change feed.</summary>
public sealed class ChangeRecord
{
    /// <summary>Gets or sets the place in the feed.</summary>
    [Column(PersonalDataClass.None)]
    public long Sequence { get; set; }

    /// <summary>Gets or sets what kind of thing changed, see <see cref="ChangeKind"/>.</summary>
    [Column(PersonalDataClass.None)]
    public string Kind { get; set; } = "";

    /// <summary>Gets or sets the id of the thing.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string Id { get; set; } = "";

    /// <summary>Gets or sets when it changed.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime Utc { get; set; }
}

/// <summary>A message to the world outside, written in the transaction that wants it sent.</summary>
public sealed class OutboxMessage
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets who delivers it, such as email.</summary>
    [Column(PersonalDataClass.None)]
    public string Kind { get; set; } = "";

    /// <summary>Gets or sets the key that keeps one effect from being written twice; unique.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string Key { get; set; } = "";

    /// <summary>Gets or sets the message in JSON.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Payload { get; set; } = "";

    /// <summary>Gets or sets when it was written.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets when it may be tried.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime DueUtc { get; set; }

    /// <summary>Gets or sets until when one process has it in hand.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? LeasedUntilUtc { get; set; }

    /// <summary>Gets or sets when it was delivered.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? DeliveredUtc { get; set; }

    /// <summary>Gets or sets when it was given up; it stays for an operator to look at and to send again.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? FailedUtc { get; set; }

    /// <summary>Gets or sets how many times it was tried.</summary>
    [Column(PersonalDataClass.None)]
    public int Attempts { get; set; }

    /// <summary>Gets or sets why the last try failed.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string? LastError { get; set; }
}

/// <summary>The stored answer to a command, by who sent it and under which key.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>Gets or sets who sent it.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string Actor { get; set; } = "";

    /// <summary>Gets or sets the key the sender chose.</summary>
    [Column(PersonalDataClass.None)]
    public string Key { get; set; } = "";

    /// <summary>Gets or sets the SHA-256 of the request, hex.</summary>
    [Column(PersonalDataClass.None)]
    public string RequestHash { get; set; } = "";

    /// <summary>Gets or sets the answer in JSON.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Answer { get; set; } = "";

    /// <summary>Gets or sets when it was stored.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }
}
