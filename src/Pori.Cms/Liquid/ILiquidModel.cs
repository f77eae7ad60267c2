namespace Pori.Cms.Liquid;

/// <summary>Marks a type whose public properties templates may read. Everything else is closed to them.</summary>
public interface ILiquidModel;
