namespace Pori.Yhdistys.Theme;

/// <summary>What Orchard's theme attribute would say; the assembly also carries the views, mails and texts.</summary>
public static class Manifest
{
    /// <summary>The theme's id.</summary>
    public const string Id = "Pori.Yhdistys.Theme";

    /// <summary>The theme's name.</summary>
    public const string Name = "Joki ja hiekka";
}
