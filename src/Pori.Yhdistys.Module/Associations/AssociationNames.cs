using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>A made name, what the association is for, and the slug of its part of town.</summary>
internal sealed record MadeName(string Name, string Purpose, string District);

/// <summary>
/// Makes the names of a category: the city's own associations, those with a name of their own (Kamarikuoro Kajo), and local ones,
/// more of them where more people live. The same ones for the same numbers.
/// </summary>
internal sealed class AssociationNames(RegisterWords words)
{
    private const int MostTries = 100_000;

    private readonly IReadOnlyList<PlaceWord> drawn =
    [
        .. words.Places.SelectMany(place => Enumerable.Repeat(place, place.Weight)),
    ];

    /// <summary>Gets so many different names, in no order.</summary>
    /// <exception cref="InvalidOperationException">The lists have too few words for so many names.</exception>
    public IReadOnlyList<MadeName> Make(string code, int wanted, SeededRandom random)
    {
        var nouns = words.Names[code];
        var names = new Dictionary<string, MadeName>(StringComparer.OrdinalIgnoreCase);
        foreach (var noun in nouns)
        {
            Add(Local(words.Places[0], noun));
            foreach (var own in noun.Own)
                Add(new($"{noun.Noun} {own} ry", noun.Purpose, random.Pick(drawn).District));
        }
        for (var tries = 0; names.Count < wanted; tries++)
        {
            if (tries == MostTries)
                throw new InvalidOperationException($"The words of {code} do not make {wanted} names.");
            Add(Local(random.Pick(drawn), random.Pick(nouns)));
        }
        return [.. Shuffled([.. names.Values], random).Take(wanted)];

        void Add(MadeName name) => names.TryAdd(name.Name, name);
    }

    private static MadeName Local(PlaceWord place, NameWord noun) =>
        new($"{place.Genitive} {noun.Noun} ry", noun.Purpose, place.District);

    private static List<MadeName> Shuffled(List<MadeName> names, SeededRandom random)
    {
        for (var last = names.Count - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (names[last], names[other]) = (names[other], names[last]);
        }
        return names;
    }
}
