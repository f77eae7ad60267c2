using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>What an area or a slice adds to the database's model.</summary>
public interface IModelPart
{
    /// <summary>Adds tables, keys, indexes and constraints.</summary>
    void Build(ModelBuilder model);
}
