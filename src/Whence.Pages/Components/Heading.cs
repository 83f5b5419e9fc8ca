using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Whence.Pages.Components;

/// <summary>A heading whose level depends on where a part is shown: within a page, or as one.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>1 to 6.</summary>
    [Parameter, EditorRequired] public int Level { get; set; }

    /// <summary>The id of the element; null for none.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "h" + Math.Clamp(Level, 1, 6).ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(1, "id", Id);
        builder.AddAttribute(2, "dir", "auto");
        builder.AddContent(3, Text);
        builder.CloseElement();
    }
}
