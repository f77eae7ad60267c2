using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;

namespace Pori.Cms.Liquid;

/// <summary>
/// Decides which members templates read: the public properties of <see cref="ILiquidModel"/> types and of the types listed here.
/// Names are case-sensitive; what is not listed reads as nothing.
/// </summary>
internal sealed class ModelAccess : MemberAccessStrategy
{
    private static readonly FrozenDictionary<Type, string[]> Listed = new Dictionary<Type, string[]>
    {
        [typeof(ContentItem)] =
        [
            nameof(ContentItem.ContentItemId),
            nameof(ContentItem.ContentItemVersionId),
            nameof(ContentItem.ContentType),
            nameof(ContentItem.DisplayText),
            nameof(ContentItem.Latest),
            nameof(ContentItem.Published),
            nameof(ContentItem.ModifiedUtc),
            nameof(ContentItem.PublishedUtc),
            nameof(ContentItem.CreatedUtc),
            nameof(ContentItem.Owner),
            nameof(ContentItem.Author),
            nameof(ContentItem.Content),
        ],
        [typeof(Term)] = [nameof(Term.Id), nameof(Term.TaxonomyId), nameof(Term.ParentId)],
        [typeof(DateBlock)] =
        [
            nameof(DateBlock.Iso),
            nameof(DateBlock.Weekday),
            nameof(DateBlock.Day),
            nameof(DateBlock.Month),
            nameof(DateBlock.Full),
            nameof(DateBlock.IsToday),
        ],
    }.ToFrozenDictionary();

    private readonly ConcurrentDictionary<Type, FrozenDictionary<string, IMemberAccessor>> types = new();

    /// <summary>Gets whether templates may read any member of a type.</summary>
    public static bool IsModel(Type type) => typeof(ILiquidModel).IsAssignableFrom(type) || Listed.ContainsKey(type);

    /// <summary>Makes the value of an object that has members; null for all others, which Fluid makes itself.</summary>
    public static object? Convert(object value) =>
        IsModel(value.GetType()) && value is not System.Collections.IEnumerable ? new ModelValue(value) : null;

    public override IMemberAccessor? GetAccessor(Type type, string name) => Members(type).GetValueOrDefault(name);

    /// <summary>Gets the members of a type by name.</summary>
    public FrozenDictionary<string, IMemberAccessor> Members(Type type) => types.GetOrAdd(type, Read);

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("Types mark themselves with ILiquidModel.");

    private static FrozenDictionary<string, IMemberAccessor> Read(Type type)
    {
        var isModel = typeof(ILiquidModel).IsAssignableFrom(type);
        var listed = Listed.GetValueOrDefault(type, []);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Where(p => isModel ? p.Name != "EqualityContract" : listed.Contains(p.Name))
            .DistinctBy(p => p.Name)
            .ToFrozenDictionary(p => p.Name, p => (IMemberAccessor)new PropertyAccessor(p), StringComparer.Ordinal);
    }

    private sealed class PropertyAccessor : IMemberAccessor
    {
        private readonly Func<object, object?> get;

        public PropertyAccessor(PropertyInfo property)
        {
            var target = Expression.Parameter(typeof(object));
            var member = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
            get = Expression
                .Lambda<Func<object, object?>>(Expression.Convert(member, typeof(object)), target)
                .Compile();
        }

        public object? Get(object obj, string name, TemplateContext ctx) => get(obj);
    }
}
