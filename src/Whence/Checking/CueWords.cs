using System.Collections.Frozen;
using Whence.Stories;

namespace Whence.Checking;

/// <summary>The words that show a stance, by the hash of their stem. Lists of our own.</summary>
internal static class CueWords
{
    /// <summary>Number of kinds of cues.</summary>
    public const int Kinds = 11;

    private static readonly FrozenDictionary<ulong, Cue> Known = Build();

    public static Cue Of(ulong stem) => Known.GetValueOrDefault(stem);

    private static FrozenDictionary<ulong, Cue> Build()
    {
        Dictionary<ulong, Cue> cues = [];
        Add(Cue.Denies, "deny denies denied denying denial refute refuted refutes dismiss dismissed dismisses reject rejected rejects rebut rebuts rebutted rebuffed disavow contradict contradicts contradicted dispute disputed disputes disprove disproved disproven quash quashed slam slammed rubbished repudiate counter countered");
        Add(Cue.Fake, "hoax hoaxes hoaxer hoaxed fake faked fakes faking false falsely falsehood fabricate fabricated fabrication fabricating bogus debunk debunked debunks debunking untrue myth phony satire satirical satirist spoof prank pranked pranksters prankster photoshop photoshopped doctored nonsense baseless unfounded misinformation fictional fictitious fooled duped snopes gullible urban disinformation");
        Add(Cue.Suspects, "fraud fraudulent scam invented invent fiction lie lies lied lying inaccurate conspiracy stunt parody joke joking staged stage trick tricked setup viral clickbait stock alas sadly unfortunately disappointing disappointment supposed legend tall");
        Add(Cue.Press, "story stories article articles headline headlines site sites website websites outlet outlets blog blogs blogger post piece tale published publish publishes picked circulated circulating circulates web internet viral shared shares clicks reader readers media tabloid tabloids journalist journalists newspaper newspapers meme screenshot screengrab");
        Add(Cue.Doubts, "doubt doubts doubted doubtful dubious skeptical sceptical skeptic skeptics skepticism scepticism question questions questioned questionable unclear uncertain unlikely unverified unconfirmed unsubstantiated suspicious suspicion implausible improbable mystery mysterious wonder wonders independently skeptically");
        Add(Cue.Hedges, "reportedly allegedly alleged allegation allegations claim claims claimed claiming purported purportedly supposedly supposed apparently apparent rumor rumors rumour rumours rumored rumoured might may could perhaps possibly possible likely seems seem appears appear suggest suggests suggested speculation believed thought unnamed anonymous sources source");
        Add(Cue.Reports, "said says say saying told tells according report reports reported reporting tweet tweeted tweets posted wrote writes stated statement spokesman spokeswoman spokesperson quoted interview");
        Add(Cue.Confirms, "confirm confirmed confirms confirming confirmation official officially officials announce announced announces announcement verify verified verifies reveal revealed reveals acknowledge acknowledged admit admitted admits proof prove proved proven authentic genuine real truth indeed identified");
        Add(Cue.Negates, "not no never none nobody nothing neither nor without cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint");
        Add(Cue.Contrasts, "but however although though despite yet instead actually fact turns turned meanwhile nevertheless rather whereas contrary");
        Add(Cue.Corrects, "correction corrected corrects retract retracted retraction apologize apologized apologise apologised apology mistake mistaken mistakenly wrong wrongly incorrect incorrectly error erroneous erroneously removed deleted withdrawn update updated editor");
        // Two words that say it together; they are looked up by the hash of the pair, at the second word.
        Pair(Cue.Fake, "made up,make up,making up,not true,not real,no evidence,no proof,no truth,never happened,not happen,be true,not fake,too good,never said,never existed,not exist,didnt happen,isnt true,wasnt true,isnt real,wasnt real,stock photo,internet hoax,fake news,no such,nothing more,urban legend,satirical site,turned out,turns out,hot garbage,not so,dont believe");
        return cues.ToFrozenDictionary();

        void Pair(Cue cue, string pairs)
        {
            foreach (string pair in pairs.Split(','))
            {
                TermScanner scanner = new(pair, new(0, pair.Length));
                scanner.MoveNext();
                ulong first = scanner.Current.Key;
                scanner.MoveNext();
                cues[TermHash.Pair(first, scanner.Current.Key)] = cue;
            }
        }

        void Add(Cue cue, string words)
        {
            foreach (string word in words.Split(' '))
            {
                TermScanner scanner = new(word, new(0, word.Length));
                if (scanner.MoveNext()) cues[scanner.Current.Key] = cues.GetValueOrDefault(scanner.Current.Key) | cue;
            }
        }
    }
}
