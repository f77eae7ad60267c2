namespace Pori.Cms.Storage;

/// <summary>What a column tells of people: decides who may read it, what exports hold and when it is removed.</summary>
public enum PersonalDataClass
{
    /// <summary>Nothing about a person.</summary>
    None,

    /// <summary>An id that points to a person only through another table.</summary>
    Pseudonym,

    /// <summary>Name, e-mail, telephone.</summary>
    Contact,

    /// <summary>Free text or documents in which anything may stand.</summary>
    FreeText,

    /// <summary>Passwords, keys and what proves who one is.</summary>
    Credential,
}

/// <summary>Gives a column's class of personal data. Every column has one; a test fails without.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(PersonalDataClass personal) : Attribute
{
    /// <summary>Gets the class.</summary>
    public PersonalDataClass Personal { get; } = personal;
}

/// <summary>Gives the class of a column that comes from a library's base class.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class InheritedColumnAttribute(string property, PersonalDataClass personal) : Attribute
{
    /// <summary>Gets the property's name.</summary>
    public string Property { get; } = property;

    /// <summary>Gets the class.</summary>
    public PersonalDataClass Personal { get; } = personal;
}
