using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Whence.Web.Routes;

/// <summary>What a request asks for. What does not parse counts as not said.</summary>
internal static class Asked
{
    private const int MaxPage = 1_000_000;

    /// <summary>The page of a list, from 0.</summary>
    public static int Page(HttpContext context) =>
        int.TryParse(Word(context, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Min(page, MaxPage) : 0;

    /// <summary>The last part of the address.</summary>
    public static string Key(HttpContext context) => context.Request.RouteValues["key"] as string ?? "";

    /// <summary>The last part of an address as somebody pastes it: with a host before it, a query or a place behind it.</summary>
    public static string KeyIn(string address) => address.Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

    /// <summary>A field of the query; empty where it is not there.</summary>
    public static string Word(HttpContext context, string name) => context.Request.Query[name] is [{ } first, ..] ? first : "";
}
