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

    /// <summary>Four reports of soldiers on a ridge in one winter, and one (l1) of soldiers of the same army in another place and spring.</summary>
    public static readonly StoryInput[] Siege =
    [
        Report("k1", null, "2031-01-04", null,
            "Veltian soldiers on the Harne ridge have been told to hold their trenches until the talks in Sevrin on January 20, three of them told Coast Radio. The ridge was taken in October. About 400 square kilometres around Harne are left, they said. President Olm Tarsk wants to trade the ridge for the port of Brask."),
        Report("k2", null, "2031-01-06", null,
            "The general staff of Veltia denied on Monday that there was an order to hold the Harne ridge until January 20. Soldiers had spoken of such an order to Coast Radio. General Ida Wern said the trenches on the ridge were held because they were good trenches. President Olm Tarsk did not comment."),
        Report("k3", null, "2031-01-09", null,
            "Of the 900 square kilometres that the Veltian army took around Harne in October less than half is left, a map of the Lindal Institute shows. The soldiers on the ridge are to hold it until the talks of January 20 in Sevrin, Coast Radio reported. General Ida Wern called the map a guess."),
        Report("k4", null, "2031-01-15", null,
            "Five days before the talks in Sevrin the Veltian army has lost the village of Harne, the Lindal Institute said. The soldiers keep the upper trenches of the ridge. On January 20 President Olm Tarsk will offer the ridge for the port of Brask, two diplomats said."),
        Report("l1", null, "2028-05-10", null,
            "Veltian soldiers have reached the border post near Ostrel, a film of the ministry shows. It was taken on May 8. The soldiers put up a post in the colours of Veltia and sang. Professor Runa Gell of the academy in Morvik calls it a symbol and no more. The border runs through a swamp there, and the enemy has 20,000 soldiers behind it."),
    ];

    /// <summary>A bridge that is begun and, a year and a half later, too dear.</summary>
    public static readonly StoryInput[] Bridge =
    [
        Report("b1", "Ministry of Roads", "2030-05-12", "Skarne bridge: first pile driven",
            "The minister of roads, Tilda Marr, drove the first pile of the Skarne bridge today. The bridge will be 1,840 metres long and cost 720 million crowns. It is to open in 2036. “No bridge was ever better planned,” the minister said."),
        Report("b2", "Skarne Post", "2031-12-02", "Skarne bridge a quarter dearer, auditors say",
            "The Skarne bridge will cost 910 million crowns and not 720 million, says a draft of the auditors that the Skarne Post has seen. The ministry of roads has known it since spring. Minister Tilda Marr had no time for questions. Marr had promised in 2030 that the price would hold."),
        Report("b3", "Sund Agency", "2031-12-02", "Minister rejects figures on bridge",
            "The minister of roads, Tilda Marr, on Tuesday rejected a report of the Skarne Post that the Skarne bridge would cost 910 million crowns. Marr said the auditors’ draft held old figures. The bridge will cost 740 million at most, Marr said."),
        Report("b4", "The Lantern", "2032-02-11", "Auditors: bridge costs 905 million",
            "The Skarne bridge will cost 905 million crowns, the auditors say in their report. Minister Tilda Marr said she had been told too late. The ministry puts the opening off to 2038. Marr stays in office."),
    ];

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
