namespace Whence.Extraction.Html;

/// <summary>The elements that reading an article tells apart; <see cref="Other"/> for the rest, which count as inline unless their name has a hyphen.</summary>
internal enum TagId : byte
{
    Text, Root, Other, Custom,
    A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Caption, Center, Cite, Code, Dd, Details, Dialog, Div, Dl, Dt, Em,
    Fieldset, Figcaption, Figure, Font, Footer, Form, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Label, Legend, Li, Link,
    Main, Meta, Nav, Noscript, Object, Ol, Option, P, Picture, Pre, Q, S, Script, Section, Select, Small, Source, Span, Strong, Style, Sub, Summary, Sup,
    Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, U, Ul, Video,
    Base, Col, Embed, Track, Wbr, Area, Param, Math, Canvas, Mark, Del, Ins, Amp,
}
