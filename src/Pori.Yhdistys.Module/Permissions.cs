namespace Pori.Yhdistys.Module;

/// <summary>The permissions that are the module's own; those of content types are View_, Edit_, Publish_ and Delete_ with the type's name.</summary>
public static class Permissions
{
    /// <summary>May import the register of associations.</summary>
    public const string ImportRegister = "ImportRegister";

    /// <summary>May read what people say of pages.</summary>
    public const string ViewFeedback = "ViewFeedback";
}
