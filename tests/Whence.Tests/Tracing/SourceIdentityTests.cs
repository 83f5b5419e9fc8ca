using Whence.Claims;
using Whence.Mentions;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Who a source is, and when two sources are one.</summary>
public sealed class SourceIdentityTests
{
    private static (string Name, bool IsPerson)? Of(string source, string? name = null, EntityType type = EntityType.Other) =>
        SourceIdentity.Of(new Voice { Source = source, Name = name, Type = type, FoundBy = "test" });

    [Theory]
    [InlineData("Mira Olsen, who runs the lock", "Mira Olsen", EntityType.Person, "Mira Olsen", true)]
    [InlineData("The Tarn coast guard", "Tarn", EntityType.Place, "Tarn coast guard", false)]
    [InlineData("The Tarn army", "Tarn Tribune", EntityType.Organization, "Tarn army", false)]
    [InlineData("the Court of Audit, in a draft report", "Court", EntityType.Organization, "Court", false)]
    [InlineData("A resident of the quarter, plumber Jonas Fell,", null, EntityType.Other, "Jonas Fell", true)]
    [InlineData("as the health ministry", null, EntityType.Other, "health ministry", false)]
    [InlineData("Mattis Orlo, on whose word we relied,", "Mattis Orlo, on whose word we relied", EntityType.Person, "Mattis Orlo", true)]
    [InlineData("the engineer Basil Monn, whom we met in his hut", "Tarn", EntityType.Organization, "Basil Monn", true)]
    [InlineData("The museum", "spokeswoman Inke Varg", EntityType.Other, "museum", false)]
    [InlineData("Ms Ottoline Farr", "Ms Ottoline Farr", EntityType.Person, "Ottoline Farr", true)]
    [InlineData("spokeswoman Inke Varg", "spokeswoman Inke Varg", EntityType.Other, "Inke Varg", true)]
    [InlineData("the 71 years old Daar", "71 years old Daar", EntityType.Person, "Daar", true)]
    [InlineData("The city", null, EntityType.Other, "city", false)]
    [InlineData("his office", "Prosecutor Edda Lorn", EntityType.Other, "Prosecutor Edda Lorn", true)]
    public void A_source_goes_by_the_name_of_who_speaks(string source, string? name, EntityType type, string meant, bool isPerson) =>
        Of(source, name, type).ShouldBe((meant, isPerson));

    [Theory]
    [InlineData("Army chiefs in Tarn")]
    [InlineData("a member of staff")]
    [InlineData("three residents")]
    [InlineData("a ministry")]
    [InlineData("")]
    public void Who_is_only_described_has_no_name(string source) => Of(source).ShouldBeNull();

    [Fact]
    public void Whose_minister_speaks_does_not_speak_itself() => Of("Tarn's trade minister", "Tarn", EntityType.Place).ShouldBeNull();

    [Theory]
    [InlineData("Ministry of Health of Tarn", "health ministry")]
    [InlineData("Tarn", "Tarn’s border command")]
    [InlineData("ministry", "Ministry of Transport")]
    [InlineData("Norsund Coast Guard", "Norsund coast guard")]
    public void A_body_is_one_under_the_words_of_its_names(string first, string second)
    {
        SourceIdentity.AreOne(first, false, second, false).ShouldBeTrue();
        SourceIdentity.AreOne(second, false, first, false).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Ministry of Health", false, "Ministry of Transport", false)]
    [InlineData("Bo Trosk", true, "Anna Trosk", true)]
    [InlineData("Anna Trosk", true, "Trosk Company", false)]
    public void Others_are_two(string first, bool isPerson, string second, bool otherIsPerson) =>
        SourceIdentity.AreOne(first, isPerson, second, otherIsPerson).ShouldBeFalse();

    [Fact]
    public void A_label_of_an_interview_is_whose_surname_it_is()
    {
        SourceIdentity.AreOne("ABELARD", false, "Sunniva Abelard", true).ShouldBeTrue();
        SourceIdentity.AreOne("Sunniva Abelard", true, "ABELARD", false).ShouldBeTrue();
        SourceIdentity.AreOne("MINISTRY", false, "Sunniva Ministry", true).ShouldBeFalse();
    }

    [Fact]
    public void A_surname_is_the_person_whose_name_is_given() => SourceIdentity.AreOne("Feyre", true, "Lucan Feyre", true).ShouldBeTrue();
}
