namespace Whence.Attributions.Lexicon;

/// <summary>The cue words with their frames, written for this project.</summary>
/// <remarks>
/// A line is: class, standing, frames, words. Class: s speech, t thought, w wish, e evidence, j judgement, a appearance. Standing: + asserted,
/// - denied, ? doubted, p predicted, q asked, o ordered, x declined. Frames: s clause, q quotation, i infinitive, g gerund, n object,
/// a object with predicate, r hearer, m object with infinitive, w question; after “:” the prepositions that lead content. A word with
/// “_” is a verb with its particle.
/// </remarks>
internal static class CueTable
{
    internal const string Verbs = """
        s + sq say: of,about
        s + sqn state conclude observe announce reiterate repeat affirm reaffirm proclaim profess recap
        s + sqn report:on
        s + sqr tell:of,about
        s o m tell
        s + sqn write:of,about,on
        s + sq rule:on,against
        s x n decline refuse
        s + sq add exclaim retort quip opine muse interject chime_in shout yell scream whisper mutter murmur sigh cry_out snap fume thunder gush rant crow boast:about,of brag:about,of gloat:about
        s + n note
        s + g cite
        s + sq note remark:on,upon comment:on respond:to,by,with reply:to,by answer joke:about,that elaborate:on
        s + q continue go_on quoth chant sing stammer
        s + sqn argue:for,against reason claim assert allege contend maintain posit hypothesize submit postulate theorize
        s + sqi claim profess
        s + sq insist:on,upon
        s + sqn explain clarify acknowledge admit:to concede confirm reveal disclose divulge leak mention recount relate narrate recall reminisce:about recite retell restate specify stipulate certify verify corroborate
        s + g acknowledge admit recall mention suggest recommend propose describe
        s + sqna declare
        s + sqn emphasize emphasise stress underscore underline highlight point_out spell_out lay_out set_out make_out
        s + : point:to allude:to refer:to,as
        s + sqn caution:against,about
        s + sqri warn:of,about,against
        s + sqr inform:of,about assure:of reassure:about notify:of,about advise:on,against remind:of,about brief:on,about alert:to persuade:of convince:of
        s + : put:at
        s p sqn predict forecast foresee prophesy project estimate calculate reckon anticipate
        s + sqn confess:to
        s + sqn suggest hint:at imply insinuate indicate signal intimate convey
        s o sqnm recommend propose advise counsel
        s + sq testify:about,to,that attest:to swear confide chide conjecture speculate:about,on
        s + s communicate transmit replicate advance uphold
        s + siq vow swear promise pledge threaten guarantee
        s + n promise pledge guarantee threaten
        s + si agree:to,on,with consent:to offer volunteer
        s - sq disagree:with
        s + sq concur:with
        s - sgn deny
        s - na dismiss refute rebut repudiate disavow disclaim debunk discount
        s - na reject
        s - sn dispute contest
        s x i decline refuse
        s + sq complain:about,of,to lament bemoan grumble:about gripe:about whine:about moan:about protest:against,about rail:against rage:against
        s + n protest lament bemoan decry deplore bewail regret
        s + sqn tweet post text email e-mail cable blog broadcast retweet
        s o n urge
        s o smq urge implore beg instruct order command direct exhort beseech entreat press:for plead:for,with
        s o m encourage invite challenge summon pressure pressurize
        s q wqr ask:for,about
        s o im ask
        s o siqn demand request
        s o : call_for call:on,for,upon appeal:for,to advocate:for campaign:for lobby:for argue:for,against agitate:for push:for
        s o nsg advocate espouse champion
        s + an call
        s + an dub label brand term deem describe characterize characterise portray depict paint hail christen
        s + n describe characterize portray depict
        s + rn accuse:of
        s + n liken:to compare:to,with
        s + n blame:for,on fault:for credit:with,for
        s + sn charge:that
        s + : accuse:of indict:for
        s + n cite
        s + nq quote
        s + n discuss address detail outline sketch summarize summarise tout voice express articulate elaborate propound broach
        s + n mention reference invoke enumerate list
        s q w question debate inquire enquire query wonder
        s ? n question doubt
        s ? s doubt
        s + : talk:about,of speak:of,about,on,against chat:about gossip:about testify:about,against lecture:about,on preach:about elaborate:on expound:on
        s + q preach
        t + sq think:of,about believe:in
        t + s believe presume presuppose
        t + s feel hold conceive
        t + s know realize realise
        t + sn understand recognize recognise
        t + sn fear dread
        t + s worry:about,over fret:about,over
        t + : worry:about,over
        t p sinm expect
        t + s assume suspect suppose imagine guess surmise
        t + a consider view see regard perceive rate judge
        t + n view
        t + s consider see judge
        t + s hear learn find discover remember forget figure notice sense bet gather recollect
        t + sng remember
        t + n forget
        t + si decide determine resolve vow
        t q w wonder decide know understand consider
        t + g consider contemplate
        t + sn contemplate ponder envision envisage
        t + n weigh
        w + sinm want wish desire
        w + si hope:for
        w + i intend plan aim seek try_not prefer yearn long strive aspire
        w + n seek prefer favor favour plan
        w + m prefer
        w + : hope:for wish:for long:for yearn:for
        e + sn show reveal document
        e + s demonstrate prove
        e + s find suggest indicate establish determine discover conclude ensure mean
        e + q read
        e + sn illustrate reflect
        j + na criticize criticise denounce condemn blast slam lambast lambaste assail chastise rebuke scold berate castigate censure excoriate rip
        j + n deride ridicule mock disparage belittle lampoon bash trash knock upbraid admonish vilify lambast savage pan decry
        j + na praise laud applaud commend extol celebrate congratulate:on,for thank:for salute tout
        j + n endorse support back oppose champion
        j + n welcome embrace favor favour
        j + na defend justify
        j + n attack
        j + : object:to lash_out:at hit_out:at hit_back:at,against rail:against inveigh:against complain:about apologize:for apologise:for marvel:at gush:about,over sympathize:with disapprove:of approve:of
        j + sn regret resent appreciate
        a + si seem appear
        """;

    /// <summary>Verbs whose passive is an attribution without a source: “is expected to”, “is said to”, “was reported”.</summary>
    internal const string Passives = "say report announce expect believe think allege rumor rumour understand consider claim estimate presume assume accuse blame suspect describe regard fear project predict deem tell inform warn ask urge order instruct";

    /// <summary>Adverbs that say their clause with distance.</summary>
    internal const string Hedges = "allegedly reportedly purportedly supposedly presumably ostensibly apparently";

    internal const string Nouns = """
        s + s claim:of,about statement:about,of,on assertion:of report:of,about,on argument:for,against declaration:of announcement:of,about admission:of acknowledgment:of acknowledgement:of confirmation:of
        s + s comment:about,on,to remark:about,on testimony:about,on contention insistence:on story:about tale:of rumor:of,about rumour:of,about revelation:about,of disclosure:of word:of news:of message:about,of,to note
        s - s denial:of rejection:of dismissal:of refusal
        s + s allegation:of accusation:of charge:of suggestion:of implication hint:of complaint:about,of assurance:of warning:of,about,to reminder:of
        s o s order:for,to call:for,to demand:for,to request:for,to appeal:for,to recommendation:for,to plea:for,to instruction:to directive:to proposal:for,to command:to decree:to
        s + s promise:of,to pledge:of,to vow:to threat:of,to offer:of,to commitment:to agreement:to,on
        s p s prediction:of,about forecast:of,for estimate:of projection:of expectation:of,for
        t + s belief:in,that view:of,on,that opinion:of,about,on conviction fear:of,about worry:about,over concern:about,over,with doubt:about,over suspicion:of,about hope:of,for understanding:of,that feeling assumption impression:of notion:of idea:of theory:of
        w + s desire:for,to wish:for,to intention:of,to plan:for,to determination:to willingness:to aim:of
        j + s criticism:of praise:for condemnation:of,for support:for opposition:to endorsement:of defense:of defence:of attack:on attacks:on denunciation:of disdain:for
        e + s finding evidence:of proof:of indication:of sign:of conclusion:about
        """;

    internal const string Adjectives = """
        t + sure:of,about certain:of,about confident:of,in,about convinced:of persuaded:of positive aware:of unaware:of hopeful:of,about optimistic:about pessimistic:about doubtful:about skeptical:of,about sceptical:of,about
        t + afraid:of fearful:of worried:about,over concerned:about,over,by anxious:about,to nervous:about alarmed:by,at surprised:by,at,to shocked:by,at,to disappointed:by,in,with happy:with,about,to glad:to,about pleased:with,by,to proud:of,to angry:about,over,at upset:about,over frustrated:by,with sad:about sorry:for,about,to
        s + adamant:about clear:about,on insistent:on,about vocal:about critical:of supportive:of dismissive:of candid:about frank:about explicit:about
        w + eager:to keen:to,on willing:to unwilling:to reluctant:to determined:to ready:to prepared:to inclined:to committed:to opposed:to
        """;
}
