using Whence.Stories;
using Whence.Text;

namespace Whence.Tests.Stories;

/// <summary>Invented reports: a ferry that ran aground, the same ferry line years before, and noise.</summary>
internal static class InventedReports
{
    public static readonly StoryInput[] Ferry =
    [
        Report("f1", "Harbour Post", "2031-04-02", "Ferry Alder Queen runs aground off Morvik",
            "The ferry Alder Queen ran aground on a sandbank off Morvik on Wednesday with 214 passengers on board, the coast guard said. Captain Runa Telde ordered life jackets to be put on. Nobody was hurt. Tugs from Stavern were on their way."),
        Report("f2", "Sund Agency", "2031-04-02", "214 passengers wait on stranded ferry",
            "MORVIK, April 2 (Sund) - All 214 passengers of the ferry Alder Queen were still on board on Wednesday night after the ship hit a sandbank near Morvik. The coast guard said the hull was dry. Captain Runa Telde told Sund the radar had failed."),
        Report("f3", "Morvik Today", "2031-04-04", "Radar of the Alder Queen was known to be faulty",
            "The radar of the Alder Queen had failed twice in March, two crew members told Morvik Today. The ferry has been lying on a sandbank off Morvik since Wednesday. The owner, Norderline, said the radar had been repaired. The passengers were taken off by boat on Thursday."),
        Report("f4", "The Lantern", "2031-04-11", "Stranded ferry towed into Stavern",
            "Tugs freed the ferry Alder Queen from the sandbank off Morvik on Friday and towed it to Stavern. Norderline said it would take the radar apart. Captain Runa Telde has been suspended, the company said."),
    ];

    public static readonly StoryInput OlderFerry = Report("g1", "Harbour Post", "2024-11-19", "Ferry engine fails off Morvik",
        "The engine of the ferry Birch Lady failed off Morvik on Tuesday. The coast guard towed the ship, with 87 passengers on board, to Stavern. Norderline, the owner, said a fuel pump had broken. Nobody was hurt.");

    public static readonly StoryInput[] Noise =
    [
        Report("n1", "Harbour Post", "2031-04-03", "Council of Lindal votes for a new library",
            "The council of Lindal voted on Thursday to build a library for 12 million crowns. Mayor Osk Brenner said the old one leaked. The opposition wanted a swimming pool."),
        Report("n2", "The Lantern", "2031-04-05", "Chess champion beaten by a girl of nine",
            "Ida Marr, 9, beat the champion of Veltia in 31 moves in Sevrin on Saturday. She said she had seen the trap in a dream. Her coach, Pell Vane, said she was lying."),
        Report("n3", null, null, null,
            "A bakery in the old quarter of Brask sells bread by weight again after forty years. The owner says the scales were in the attic. Customers queue round the block in the morning."),
    ];

    public static StoryInput Report(string id, string? outlet, string? published, string? title, string text) =>
        StoryInput.AsText(id, text, title, outlet, PublicationTime.Parse(published));
}
