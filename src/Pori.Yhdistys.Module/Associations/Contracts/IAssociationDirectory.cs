namespace Pori.Yhdistys.Module.Associations.Contracts;

/// <summary>All that other slices may know of the register.</summary>
public interface IAssociationDirectory
{
    /// <summary>Gets how many associations the public directory shows; the dissolved do not count.</summary>
    ValueTask<int> CountAsync(string culture, CancellationToken cancellationToken);
}
