using System.Text;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Associations;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Associations.Import;

/// <summary>One site for all cases: each has register numbers of its own.</summary>
public abstract class ImportRegisterTests(PoriSite pori)
{
    private const string Header =
        "rekisterinumero;nimi;y-tunnus;luokka;rekisteröity;tila;purettu;osoite;sähköposti;tarkoitus\n";

    private ModuleSite Site => pori.Site;

    [Fact]
    public async Task Rows_that_are_new_become_published_associations()
    {
        var report = await ImportAsync(
            "10.001;Uusi Kuoro ry;9900011-4;04;1.2.1999;voimassa;;Katu 1;a@b.example;Laulaa\n"
        );
        report.ShouldBe(new RegisterReport(1, 0, 0, report.Refused));

        var item = await FindAsync("10.001");
        var part = item.As<AssociationPart>();
        item.DisplayText.ShouldBe("Uusi Kuoro ry");
        item.As<TitlePart>().Title.ShouldBe("Uusi Kuoro ry");
        item.As<AutoroutePart>().Path.ShouldBe("yhdistykset/uusi-kuoro-ry");
        item.As<LocalizationPart>().Culture.ShouldBe("fi");
        (part.BusinessId.Text, part.Address.Text, part.Email.Text).ShouldBe(("9900011-4", "Katu 1", "a@b.example"));
        part.Founded.Value.ShouldBe(new NodaTime.LocalDate(1999, 2, 1));
        part.Status.Text.ShouldBe("active");
        (await Site.Get<Cms.Taxonomies.TermLookup>().FindAsync(part.Category.First))!
            .Item.As<CategoryProbe>()
            .PrhCode.Text.ShouldBe("04");
    }

    [Fact]
    public async Task A_known_register_number_is_updated_and_empty_cells_leave_what_is_there()
    {
        await ImportAsync("10.002;Vanha ry;9900011-4;01;;;;Katu 1;a@b.example;Tarkoitus\n");
        var report = await ImportAsync("10002;Vanha ry;;;;;;Katu 2;;\n");
        (report.Added, report.Updated, report.Unchanged).ShouldBe((0, 1, 0));

        var part = (await FindAsync("10.002")).As<AssociationPart>();
        (part.Address.Text, part.Email.Text, part.BusinessId.Text).ShouldBe(("Katu 2", "a@b.example", "9900011-4"));
    }

    [Fact]
    public async Task A_new_name_keeps_the_old_one_as_history_and_the_page_keeps_its_address()
    {
        await ImportAsync("10.003;Entinen ry;;01;;;;;;\n");
        await ImportAsync("10.003;Nykyinen ry;;01;;;;;;\n");

        var item = await FindAsync("10.003");
        item.DisplayText.ShouldBe("Nykyinen ry");
        item.As<AssociationPart>().FormerNames.Lines.ShouldBe(["Entinen ry"]);
        item.As<AutoroutePart>().Path.ShouldBe("yhdistykset/entinen-ry");
    }

    [Fact]
    public async Task A_dissolved_association_keeps_its_page_with_a_mark()
    {
        await ImportAsync("10.004;Lopetettu ry;;01;;voimassa;;;;\n");
        await ImportAsync("10.004;Lopetettu ry;;01;;purettu;31.10.2026;;;\n");

        var part = (await FindAsync("10.004")).As<AssociationPart>();
        part.Status.Text.ShouldBe("dissolved");
        part.DissolvedOn.Value.ShouldBe(new NodaTime.LocalDate(2026, 10, 31));
    }

    [Fact]
    public async Task A_file_without_status_does_not_bring_a_dissolved_association_back()
    {
        await ImportAsync("10.005;Purettu ry;;01;;purettu;;;;\n");
        var report = await ImportAsync("10.005;Purettu ry\n", "rekisterinumero;nimi\n");

        report.Unchanged.ShouldBe(1);
        (await FindAsync("10.005")).As<AssociationPart>().Status.Text.ShouldBe("dissolved");
    }

    [Fact]
    public async Task A_second_run_finds_no_change_and_writes_nothing()
    {
        const string rows = "10.006;Sama ry;;02;1.1.2000;voimassa;;Katu 1;a@b.example;X\n10.007;Toinen ry;;;;;;;;\n";
        await ImportAsync(rows);
        var before = await Site.ChangesAsync();

        var report = await ImportAsync(rows);

        (report.Added, report.Updated, report.Unchanged).ShouldBe((0, 0, 2));
        (await Site.ChangesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Rows_that_are_refused_are_listed_and_the_others_are_taken()
    {
        var report = await ImportAsync(
            "10.008;Hyvä ry;;01;;;;;;\n10.009;Huono ry;9900011-5;;;;;;;\n10.010;Outo ry;;Kalat;;;;;;\n"
        );

        report.Added.ShouldBe(1);
        report
            .Refused.Select(r => (r.Line, r.Column, r.Value, r.Code))
            .ShouldBe([
                (3, "y-tunnus", "9900011-5", "register.row.check_digit"),
                (4, "luokka", "Kalat", "register.row.category"),
            ]);
        (await AllAsync("10.009")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        await ImportAsync("10.011;Ennen ry;;01;;;;;;\n");
        var before = await Site.ChangesAsync();
        const string rows = "10.011;Jälkeen ry;;01;;;;;;\n10.012;Tulossa ry;;01;;;;;;\n";

        var planned = await ImportAsync(rows, dryRun: true);
        (await Site.ChangesAsync()).ShouldBe(before);
        (await AllAsync("10.012")).ShouldBeEmpty();

        var done = await ImportAsync(rows);
        (done.Added, done.Updated, done.Unchanged).ShouldBe((planned.Added, planned.Updated, planned.Unchanged));
        (done.Added, done.Updated).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_translation_with_the_same_number_is_left_alone()
    {
        await ImportAsync("10.013;Suomeksi ry;;01;;;;;;\n");
        var own = await FindAsync("10.013");
        await TranslateAsync(own, "sv", "På svenska rf");

        await ImportAsync("10.013;Suomeksi ry;;01;;;;Katu 1;;\n");
        await ImportAsync("10.013;Uusi nimi ry;;01;;;;Katu 2;;\n");

        var items = await AllAsync("10.013");
        items
            .Select(i => (i.As<LocalizationPart>().Culture, i.DisplayText))
            .ShouldBe([("fi", "Uusi nimi ry"), ("sv", "På svenska rf")], ignoreOrder: true);
    }

    [Fact]
    public async Task More_rows_than_one_chunk_are_all_taken()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 230; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{20000 + i};Monta {i} ry;;10;;;;;;\n");
        (await ImportAsync(rows.ToString())).Added.ShouldBe(230);
        (await ImportAsync(rows.ToString())).Unchanged.ShouldBe(230);
    }

    private async Task<RegisterReport> ImportAsync(string rows, string header = Header, bool dryRun = false)
    {
        var outcome = await Site.Get<IRegisterImport>()
            .RunAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(header + rows)),
                dryRun,
                TestContext.Current.CancellationToken
            );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private Task TranslateAsync(ContentItem own, string culture, string name) =>
        Site.Work.RunAsync(async db =>
        {
            var manager = Site.Get<ContentManager>();
            var item = manager.New("Association");
            item.DisplayText = name;
            item.GetOrAddPart("TitlePart")["Title"] = name;
            item.Content["LocalizationPart"] = new JsonObject
            {
                ["LocalizationSet"] = own.As<LocalizationPart>().LocalizationSet,
                ["Culture"] = culture,
            };
            item.Content["Association"] = own.Content["Association"]!.DeepClone();
            await manager.CreateAsync(db, item, publish: true);
            return true;
        });

    private async Task<ContentItem> FindAsync(string number) => (await AllAsync(number)).ShouldHaveSingleItem();

    private async Task<IReadOnlyList<ContentItem>> AllAsync(string number) =>
        [
            .. (await Site.PublishedAsync("Association")).Where(i =>
                i.As<AssociationPart>().RegisterNumber.Text == number
            ),
        ];

    [PartName("AssociationCategory")]
    private sealed class CategoryProbe : ContentPart
    {
        public TextField PrhCode => Field<TextField>();
    }
}

public sealed class ImportRegisterOnSqlite(SqlitePoriSite site)
    : ImportRegisterTests(site),
        IClassFixture<SqlitePoriSite>;

public sealed class ImportRegisterOnPostgres(PostgresPoriSite site)
    : ImportRegisterTests(site),
        IClassFixture<PostgresPoriSite>;
