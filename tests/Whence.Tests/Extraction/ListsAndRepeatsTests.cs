using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class ListsAndRepeatsTests
{
    private const string One = "The water authority said on Monday that the wall of the Halvard Dam had held through the night, although the lake behind it stood higher than ever.";

    private const string Two = "Engineers who spoke to the Herald said that they had seen no cracks in it and that the gates would stay shut until the end of March.";

    private const string Three = "“Nobody told us anything,” said a farmer in the valley, whose fields have been under water since the dike broke in January and who sleeps in a school.";

    private const string Four = "The ministry did not answer questions by Monday evening, and the company that owns the gates referred to a statement of the week before.";

    [Fact]
    public void Linked_titles_with_a_line_beside_each_are_a_list_at_any_address() =>
        PageReader.Read("<html><head><title>The Harbour Post</title></head><body><h1>The Harbour Post</h1>"
            + string.Concat(Enumerable.Range(0, 30).Select(n => $"<div><h2><a href='/s{n}'>Story number {n} about the storm and the ferries of the north coast</a></h2><p>The ferry company said all crossings were cancelled.</p></div>")) + "</body></html>").Reason.ShouldBe(NotArticleReason.ListOfReports);

    [Fact]
    public void A_wall_that_asks_for_consent_is_no_article() =>
        PageReader.Read("<html><head><title>Before you continue</title></head><body><h1>Before you continue</h1><p>We and our 842 partners use cookies and similar technologies to store and access information on your device. You can accept all or manage your choices.</p><button>Accept all</button></body></html>").Reason.ShouldBe(NotArticleReason.ConsentWall);

    [Fact]
    public void A_body_that_a_page_holds_once_for_each_width_of_screen_is_read_once() =>
        Body($"<div class='wide'><p>{One}</p><p>{Two}</p><p>{Three}</p><p>{Four}</p></div><div class='narrow'><p>{One}</p><p>{Two}</p><p>{Three}</p><p>{Four}</p></div>").ShouldBe([One, Two, Three, Four]);

    [Fact]
    public void A_first_paragraph_that_stands_as_the_standfirst_too_is_read_once() =>
        Body($"<p class='standfirst'>{One}</p><p>{One}</p><p>{Two}</p><p>{Three}</p><p>{Four}</p>").ShouldBe([One, Two, Three, Four]);

    [Fact]
    public void A_question_that_two_are_asked_stands_twice() =>
        Body($"<p>{One}</p><p>{Two}</p><p>{Three}</p><p>{Two}</p><p>{Four}</p>").ShouldBe([One, Two, Three, Two, Four]);

    [Fact]
    public void A_byline_below_the_standfirst_is_no_body()
    {
        Document document = Read($"<p class='standfirst'>{Four}</p><p class='byline'>By Ines Talver and Jon Ruck</p><p>{One}</p><p>{Two}</p><p>{Three}</p>");
        document.Passages.Where(passage => passage.Role == PassageRole.Byline).Select(passage => passage.Span.Of(document.Text)).ShouldContain("By Ines Talver and Jon Ruck");
        BodyText.Of(document).Text.ShouldNotContain("Ines Talver");
    }

    private static string[] Body(string inner)
    {
        Document document = Read(inner);
        return [.. document.Passages.Where(passage => passage.Role == PassageRole.Body && passage.Reason is null).Select(passage => passage.Span.Of(document.Text))];
    }

    private static Document Read(string inner) =>
        PageReader.Read($"<!doctype html><html lang='en'><head><title>Dam holds, water authority says</title></head><body><main><article><h1>Dam holds, water authority says</h1>{inner}</article></main><footer><p>Capital Herald, Port Alder.</p></footer></body></html>").Document.ShouldNotBeNull();
}
