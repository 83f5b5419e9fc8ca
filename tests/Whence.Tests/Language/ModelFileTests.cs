using Whence.Language.Models;

namespace Whence.Tests.Language;

public sealed class ModelFileTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        byte[] content = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];
        ModelFile.Read(new MemoryStream(File(content)), "m", "tags").ShouldBe(content);
    }

    [Fact]
    public void Content_is_packed_where_that_makes_it_smaller_and_else_left_as_it_is()
    {
        byte[] same = new byte[4000], mixed = new byte[4000];
        new Random(1).NextBytes(mixed);
        File(same).Length.ShouldBeLessThan(200);
        File(mixed).Length.ShouldBe(4028);
        ModelFile.Read(new MemoryStream(File(same)), "m", "tags").ShouldBe(same);
        ModelFile.Read(new MemoryStream(File(mixed)), "m", "tags").ShouldBe(mixed);
    }

    [Fact]
    public void Texts_are_found_where_they_stand_and_of_equal_ones_the_last()
    {
        string[] texts = ["dam", "Ørsted", "", "dam", new string('x', 300), "dams"];
        TextList list = new ModelContent(new ModelBuilder().Texts(texts).Content, "m").TextList();
        TextIndex index = new(list);
        index.Find("dam").ShouldBe(3);
        index.Find("Ørsted").ShouldBe(1);
        index.Find("").ShouldBe(2);
        index.Find(texts[4]).ShouldBe(4);
        foreach (string other in new[] { "da", "damss", "ørsted", "Ørste", "x" }) index.Find(other).ShouldBe(-1);
        list.TextOf(1).ShouldBe("Ørsted");
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => File([1, 2, 3]).ShouldBe(File([1, 2, 3]));

    [Fact]
    public void A_foreign_file_is_refused_by_name() =>
        Should.Throw<ModelException>(() => ModelFile.Read(new MemoryStream(new byte[100]), "m.bin", "tags")).Message.ShouldBe("m.bin is not a model of Whence.");

    [Fact]
    public void A_model_of_another_kind_or_version_is_refused()
    {
        Should.Throw<ModelException>(() => ModelFile.Read(new MemoryStream(File([1])), "m.bin", "trees")).Message.ShouldContain("“tags”, not “trees”");
        byte[] later = File([1]);
        later[4] = 9;
        Should.Throw<ModelException>(() => ModelFile.Read(new MemoryStream(later), "m.bin", "tags")).Message.ShouldContain("version 9");
    }

    [Fact]
    public void A_damaged_or_short_file_is_refused_wherever_the_damage_lies()
    {
        byte[] content = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * i))];
        byte[] good = File(content);
        for (int i = 0; i < good.Length; i += 13)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x55;
            // A changed byte in the padding of the packed stream may leave the content whole; then it is read as it was.
            try
            {
                ModelFile.Read(new MemoryStream(bad), "m", "tags").ShouldBe(content);
            }
            catch (ModelException)
            {
            }
        }
        for (int length = 0; length < good.Length; length += 17) Should.Throw<ModelException>(() => ModelFile.Read(new MemoryStream(good[..length]), "m", "tags"));
    }

    private static byte[] File(byte[] content)
    {
        using MemoryStream stream = new();
        ModelFile.Write(stream, "tags", content);
        return stream.ToArray();
    }
}
