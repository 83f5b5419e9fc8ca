using System.Collections.Frozen;

namespace Whence.Extraction.Html;

/// <summary>What HTML says of each element: its name, whether it is a block, whether it can hold anything.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagId> Names = Enum.GetValues<TagId>()
        .Where(tag => tag > TagId.Custom).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TagId>.AlternateLookup<ReadOnlySpan<char>> ByName = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Blocks = Flags(
        TagId.Address, TagId.Article, TagId.Aside, TagId.Blockquote, TagId.Body, TagId.Button, TagId.Caption, TagId.Center, TagId.Dd, TagId.Details, TagId.Dialog,
        TagId.Div, TagId.Dl, TagId.Dt, TagId.Fieldset, TagId.Figcaption, TagId.Figure, TagId.Footer, TagId.Form, TagId.H1, TagId.H2, TagId.H3, TagId.H4, TagId.H5,
        TagId.H6, TagId.Head, TagId.Header, TagId.Hgroup, TagId.Hr, TagId.Html, TagId.Label, TagId.Legend, TagId.Li, TagId.Main, TagId.Nav, TagId.Ol, TagId.Option,
        TagId.P, TagId.Pre, TagId.Section, TagId.Summary, TagId.Table, TagId.Tbody, TagId.Td, TagId.Tfoot, TagId.Th, TagId.Thead, TagId.Title, TagId.Tr,
        TagId.Ul, TagId.Custom, TagId.Root, TagId.Select, TagId.Video, TagId.Audio, TagId.Object, TagId.Iframe);

    private static readonly bool[] ClosesParagraph = Flags(
        TagId.Address, TagId.Article, TagId.Aside, TagId.Blockquote, TagId.Center, TagId.Details, TagId.Dialog, TagId.Div, TagId.Dl, TagId.Fieldset, TagId.Figcaption,
        TagId.Figure, TagId.Footer, TagId.Form, TagId.H1, TagId.H2, TagId.H3, TagId.H4, TagId.H5, TagId.H6, TagId.Header, TagId.Hgroup, TagId.Hr, TagId.Main,
        TagId.Nav, TagId.Ol, TagId.P, TagId.Pre, TagId.Section, TagId.Summary, TagId.Table, TagId.Ul, TagId.Li, TagId.Dd, TagId.Dt);

    private static readonly bool[] Voids = Flags(
        TagId.Br, TagId.Hr, TagId.Img, TagId.Input, TagId.Link, TagId.Meta, TagId.Source, TagId.Base, TagId.Col, TagId.Embed, TagId.Track, TagId.Wbr, TagId.Area, TagId.Param);

    private static readonly bool[] Silent = Flags(
        TagId.Script, TagId.Style, TagId.Noscript, TagId.Template, TagId.Svg, TagId.Math, TagId.Iframe, TagId.Object, TagId.Canvas, TagId.Select, TagId.Option,
        TagId.Textarea, TagId.Head, TagId.Title, TagId.Video, TagId.Audio);

    /// <summary>The element of a name in any case.</summary>
    public static TagId Find(ReadOnlySpan<char> name)
    {
        if (name.Length <= 10 && ByName.TryGetValue(name, out TagId tag)) return tag;
        return name.StartsWith("amp-", StringComparison.OrdinalIgnoreCase) ? TagId.Amp : name.Contains('-') ? TagId.Custom : TagId.Other;
    }

    /// <summary>Whether text before and after the element stands on lines of its own.</summary>
    public static bool IsBlock(TagId tag) => Blocks[(int)tag];

    /// <summary>Whether the element's start ends an open paragraph.</summary>
    public static bool EndsParagraph(TagId tag) => ClosesParagraph[(int)tag];

    /// <summary>Whether the element has no content and no end tag.</summary>
    public static bool IsVoid(TagId tag) => Voids[(int)tag];

    /// <summary>Whether what stands in the element is not shown as text.</summary>
    public static bool IsSilent(TagId tag) => Silent[(int)tag];

    /// <summary>Whether the element is a heading, h1 to h6.</summary>
    public static bool IsHeading(TagId tag) => tag is >= TagId.H1 and <= TagId.H6;

    private static bool[] Flags(params ReadOnlySpan<TagId> tags)
    {
        var flags = new bool[256];
        foreach (TagId tag in tags) flags[(int)tag] = true;
        return flags;
    }
}
