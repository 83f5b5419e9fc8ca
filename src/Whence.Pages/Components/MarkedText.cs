using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Whence.Text;

namespace Whence.Pages.Components;

/// <summary>A stretch of text with its marks as nested <c>mark</c> elements, each with the id that links open.</summary>
/// <remarks>A mark that crosses the end of the one around it is cut there and goes on, without an id, after it.</remarks>
public sealed class MarkedText : ComponentBase
{
    /// <summary>The text of the report.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>The stretch that is shown.</summary>
    [Parameter, EditorRequired] public TextSpan Span { get; set; }

    /// <summary>The marks of the report, in order of the text, the wider first.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Mark> Marks { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        PriorityQueue<(TextSpan Span, Mark Mark), TextSpan> pending = new();
        foreach (Mark mark in Marks)
            if (mark.Span.Overlaps(Span)) Enqueue(mark.Span.Intersect(Span), mark);
        Stack<TextSpan> open = new();
        int at = Span.Start;
        while (pending.TryDequeue(out (TextSpan Span, Mark Mark) next, out _))
        {
            CloseUntil(next.Span.Start);
            TextSpan span = next.Span;
            if (open.TryPeek(out TextSpan around) && span.End > around.End)
            {
                Enqueue(new(around.End, span.End), next.Mark);
                span = new(span.Start, around.End);
            }
            Write(span.Start);
            builder.OpenElement(0, "mark");
            builder.AddAttribute(1, "class", next.Mark.Kind.ToString().ToLowerInvariant());
            if (next.Mark.Anchor.Length > 0 && span.Start == next.Mark.Span.Start) builder.AddAttribute(2, "id", next.Mark.Anchor);
            if (next.Mark.Note is { } note) builder.AddAttribute(3, "title", note);
            open.Push(span);
        }
        CloseUntil(int.MaxValue);
        Write(Span.End);

        void Enqueue(TextSpan span, Mark mark)
        {
            if (!span.IsEmpty) pending.Enqueue((span, mark), span);
        }

        void CloseUntil(int start)
        {
            while (open.TryPeek(out TextSpan last) && last.End <= start)
            {
                Write(last.End);
                builder.CloseElement();
                open.Pop();
            }
        }

        void Write(int end)
        {
            if (end > at) builder.AddContent(4, Text[at..end]);
            at = Math.Max(at, end);
        }
    }
}
