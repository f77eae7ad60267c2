using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Texts;

public class TextTests
{
    // What code puts behind a key: the singular of a count, and an exception with its reason.
    private static readonly string[] Endings = [".one", "_note"];

    // The city's name: Finnish takes the form that says where, {0}, and the others take the name, {1}.
    private static readonly string[] Places = ["front.title", "events.title"];

    [Fact]
    public void Every_language_has_the_same_keys()
    {
        TextFiles.Folders.Count.ShouldBeGreaterThan(10);
        foreach (var folder in TextFiles.Folders)
        {
            var keys = TextFiles.Read(folder, "fi").Keys.Order(StringComparer.Ordinal).ToList();
            foreach (var culture in TextFiles.Cultures)
                TextFiles
                    .Read(folder, culture)
                    .Keys.Order(StringComparer.Ordinal)
                    .ToList()
                    .ShouldBe(keys, Path.Combine(folder, culture));
        }
    }

    [Fact]
    public void No_key_stands_in_two_files() =>
        TextFiles
            .Folders.SelectMany(f => TextFiles.Read(f, "fi").Keys)
            .GroupBy(k => k)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_that_is_used_exists()
    {
        var keys = TextFiles.All("fi").Keys.ToHashSet();
        var used = TextFiles.InViews().Concat(TextFiles.InCode()).ToList();
        used.Count.ShouldBeGreaterThan(200);
        used.Where(u =>
                u.Key.EndsWith('.')
                    ? !keys.Any(k => k.StartsWith(u.Key, StringComparison.Ordinal))
                    : !keys.Contains(u.Key)
            )
            .Select(u => $"{u.File}: {u.Key}")
            .Distinct()
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_key_is_left_over()
    {
        var used = TextFiles.InViews().Concat(TextFiles.InCode()).Select(u => u.Key).ToHashSet();
        var beginnings = used.Where(u => u.EndsWith('.')).ToList();
        TextFiles
            .All("fi")
            .Keys.Where(key =>
                !used.Contains(key)
                && !Endings.Any(e => key.EndsWith(e, StringComparison.Ordinal) && used.Contains(key[..^e.Length]))
                && !beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Placeholders_are_the_same_in_every_language()
    {
        var finnish = TextFiles.All("fi");
        foreach (var culture in TextFiles.Cultures)
        {
            foreach (var (key, text) in TextFiles.All(culture).Where(t => !Places.Contains(t.Key)))
                TextFiles
                    .Placeholders(text)
                    .ShouldBe(
                        TextFiles.Placeholders(finnish[key]),
                        ignoreOrder: false,
                        customMessage: $"{culture}: {key}"
                    );
        }
    }

    [Fact]
    public void A_title_names_the_city_in_the_form_of_its_language()
    {
        foreach (var culture in TextFiles.Cultures)
        {
            foreach (var key in Places)
                TextFiles.Placeholders(TextFiles.All(culture)[key]).ShouldBe([culture == "fi" ? "{0}" : "{1}"]);
        }
    }

    [Fact]
    public void No_text_is_empty() =>
        TextFiles
            .Cultures.SelectMany(c => TextFiles.All(c).Where(t => string.IsNullOrWhiteSpace(t.Value)))
            .ShouldBeEmpty();

    [Fact]
    public void What_a_recipe_words_anew_is_a_key()
    {
        var keys = TextFiles.All("fi").Keys.ToHashSet();
        foreach (var recipe in RecipeFiles.All)
        {
            foreach (var step in recipe.Steps("settings"))
            {
                foreach (var (culture, texts) in step["TextOverrides"]?.AsObject() ?? [])
                {
                    TextFiles.Cultures.ShouldContain(culture);
                    texts!.AsObject().Select(t => t.Key).Where(k => !keys.Contains(k)).ShouldBeEmpty(recipe.File);
                }
            }
        }
    }
}
