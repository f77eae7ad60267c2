namespace Pori.Cms.Forms;

/// <summary>What a question asks for: a stock field, its editor and the kind in <c>PoriValidationSettings</c> decide.</summary>
public enum QuestionKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A Finnish postcode.</summary>
    PostalCode,

    /// <summary>A Y-tunnus.</summary>
    BusinessId,

    /// <summary>A Finnish bank account number.</summary>
    Iban,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Euros and cents.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A box to tick.</summary>
    Tick,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Some of a few.</summary>
    Choices,

    /// <summary>A file.</summary>
    File,

    /// <summary>Rows of further questions.</summary>
    Rows,
}
