namespace Whence.Mentions.Listing;

/// <summary>Outlets and agencies as facts: kind, family, other names, domains.</summary>
/// <remarks>A line is <c>kind|family;other names|domains</c>. A name stands in one line only: a test holds it. A name after <c>~</c> is also a common word and counts only beside an article, as an organisation.</remarks>
internal static class OutletTable
{
    internal const string Lines = """
        agency|Associated Press;AP;The AP|apnews.com;ap.org
        agency|Reuters;Thomson Reuters;Reuters News Agency|reuters.com
        agency|Agence France-Presse;AFP;Agence France Presse|afp.com
        agency|Deutsche Presse-Agentur;dpa;DPA|dpa.com;dpa-international.com
        agency|United Press International;UPI|upi.com
        agency|Bloomberg;Bloomberg News;Bloomberg Television|bloomberg.com
        agency|Interfax;Interfax News Agency|interfax.ru;interfax.com
        agency|Interfax-Ukraine|interfax.com.ua
        agency|TASS;ITAR-TASS;Tass|tass.com;tass.ru
        agency|RIA Novosti;RIA;RIA-Novosti|ria.ru
        agency|Xinhua;Xinhua News Agency|xinhuanet.com;news.cn
        agency|Kyodo;Kyodo News|kyodonews.net
        agency|Jiji Press;Jiji|jiji.com
        agency|Yonhap;Yonhap News Agency;Yonhap News|yna.co.kr
        agency|KCNA;Korean Central News Agency|kcna.kp
        agency|EFE;Agencia EFE|efe.com
        agency|Europa Press|europapress.es
        agency|ANSA|ansa.it
        agency|Adnkronos|adnkronos.com
        agency|APA;Austria Press Agency|apa.at
        agency|Keystone-SDA|keystone-sda.ch
        agency|Belga;Belga News Agency|belga.be;belganewsagency.eu
        agency|ANP;Algemeen Nederlands Persbureau|anp.nl
        agency|NTB;Norsk Telegrambyrå|ntb.no
        agency|TT;Tidningarnas Telegrambyrå;TT News Agency|tt.se
        agency|Ritzau|ritzau.dk
        agency|STT;Suomen Tietotoimisto|stt.fi
        agency|PAP;Polish Press Agency;Polska Agencja Prasowa|pap.pl
        agency|CTK;Czech News Agency;ČTK|ctk.cz;ctk.eu
        agency|TASR|tasr.sk
        agency|MTI;Magyar Távirati Iroda|mti.hu
        agency|Agerpres|agerpres.ro
        agency|BTA;Bulgarian News Agency|bta.bg
        agency|Tanjug|tanjug.rs
        agency|HINA;Hina|hina.hr
        agency|Beta News Agency|beta.rs
        agency|MIA;Media Information Agency|mia.mk
        agency|Anadolu;Anadolu Agency;AA|aa.com.tr
        agency|IRNA;Islamic Republic News Agency|irna.ir
        agency|Fars News Agency;Fars|farsnews.ir
        agency|Tasnim;Tasnim News Agency|tasnimnews.com
        agency|SANA;Syrian Arab News Agency|sana.sy
        agency|WAFA;Wafa|wafa.ps
        agency|SPA;Saudi Press Agency|spa.gov.sa
        agency|WAM;Emirates News Agency|wam.ae
        agency|QNA;Qatar News Agency|qna.org.qa
        agency|MENA;Middle East News Agency|mena.org.eg
        agency|PTI;Press Trust of India|ptinews.com
        agency|ANI;Asian News International|aninews.in
        agency|IANS;Indo-Asian News Service|ians.in
        agency|Antara|antaranews.com
        agency|Bernama|bernama.com
        agency|VNA;Vietnam News Agency|vnanet.vn
        agency|AAP;Australian Associated Press|aap.com.au
        agency|PA Media;Press Association;PA news agency|pa.media
        agency|The Canadian Press;Canadian Press|thecanadianpress.com
        agency|Ukrinform|ukrinform.net;ukrinform.ua
        agency|UNIAN|unian.ua;unian.info
        agency|BelTA;Belta|belta.by
        agency|BNS;Baltic News Service|bns.lt
        agency|LETA|leta.lv
        agency|Agência Lusa;Lusa|lusa.pt
        agency|Agência Brasil|agenciabrasil.ebc.com.br
        agency|Notimex|notimex.gob.mx
        agency|Telam;Télam|telam.com.ar
        agency|PR Newswire|prnewswire.com
        agency|Business Wire|businesswire.com
        agency|GlobeNewswire|globenewswire.com
        broadcaster|BBC;BBC News;British Broadcasting Corporation;BBC World Service;BBC Radio;BBC Breakfast|bbc.co.uk;bbc.com
        broadcaster|CNN;CNN International;Cable News Network|cnn.com
        broadcaster|Fox News;Fox News Channel;Fox Business|foxnews.com
        broadcaster|NBC;NBC News|nbcnews.com;nbc.com
        broadcaster|MSNBC|msnbc.com
        broadcaster|CNBC|cnbc.com
        broadcaster|ABC News|abcnews.go.com
        broadcaster|Australian Broadcasting Corporation|abc.net.au
        broadcaster|CBS;CBS News|cbsnews.com;cbs.com
        broadcaster|PBS;PBS NewsHour;NewsHour|pbs.org
        broadcaster|NPR;National Public Radio|npr.org
        broadcaster|C-SPAN|c-span.org
        broadcaster|Voice of America;VOA|voanews.com
        broadcaster|Radio Free Europe/Radio Liberty;RFE/RL;Radio Free Europe;Radio Liberty;Radio Svoboda|rferl.org;svoboda.org
        broadcaster|Radio Free Asia;RFA|rfa.org
        broadcaster|Sky News|news.sky.com
        broadcaster|ITV;ITV News|itv.com
        broadcaster|Channel 4 News;Channel 4|channel4.com
        broadcaster|RTÉ;RTE|rte.ie
        broadcaster|CBC;CBC News;Canadian Broadcasting Corporation|cbc.ca
        broadcaster|CTV;CTV News|ctvnews.ca
        broadcaster|Al Jazeera;Al-Jazeera;Aljazeera|aljazeera.com
        broadcaster|Al Arabiya;Al-Arabiya|alarabiya.net
        broadcaster|Al Mayadeen;Al-Mayadeen|almayadeen.net
        broadcaster|Deutsche Welle;DW|dw.com
        broadcaster|ARD;Tagesschau|tagesschau.de;ard.de
        broadcaster|ZDF|zdf.de
        broadcaster|Deutschlandfunk|deutschlandfunk.de
        broadcaster|n-tv;ntv|n-tv.de
        broadcaster|ORF|orf.at
        broadcaster|SRF|srf.ch
        broadcaster|Radio France Internationale;RFI|rfi.fr
        broadcaster|France 24|france24.com
        broadcaster|BFM TV;BFMTV|bfmtv.com
        broadcaster|Euronews|euronews.com
        broadcaster|NHK|nhk.or.jp
        broadcaster|RT;Russia Today|rt.com
        broadcaster|Sputnik;Sputnik News|sputniknews.com
        broadcaster|CGTN|cgtn.com
        broadcaster|CCTV|cctv.com
        broadcaster|NDTV|ndtv.com
        broadcaster|Press TV|presstv.ir
        broadcaster|Suspilne|suspilne.media
        broadcaster|TVP|tvp.pl
        broadcaster|TVN24|tvn24.pl
        broadcaster|RTS|rts.rs
        broadcaster|NOS|nos.nl
        broadcaster|SVT|svt.se
        broadcaster|NRK|nrk.no
        broadcaster|Yle;YLE|yle.fi
        broadcaster|RAI|rai.it
        broadcaster|TVE;RTVE|rtve.es
        broadcaster|Telemundo|telemundo.com
        broadcaster|Univision|univision.com
        broadcaster|Newsmax|newsmax.com
        paper|The New York Times;New York Times;NYT;N.Y. Times|nytimes.com
        paper|The Washington Post;Washington Post;WP;WaPo|washingtonpost.com
        paper|The Wall Street Journal;Wall Street Journal;WSJ|wsj.com
        paper|USA Today|usatoday.com
        paper|Los Angeles Times;The Los Angeles Times;LA Times;L.A. Times|latimes.com
        paper|Chicago Tribune;The Chicago Tribune|chicagotribune.com
        paper|Chicago Sun-Times|suntimes.com
        paper|The Boston Globe;Boston Globe|bostonglobe.com
        paper|New York Post;The New York Post|nypost.com
        paper|New York Daily News;Daily News|nydailynews.com
        paper|The Philadelphia Inquirer;Philadelphia Inquirer|inquirer.com
        paper|Miami Herald;The Miami Herald|miamiherald.com
        paper|The Dallas Morning News;Dallas Morning News|dallasnews.com
        paper|San Francisco Chronicle|sfchronicle.com
        paper|The Hill|thehill.com
        paper|Newsweek|newsweek.com
        paper|The New Yorker;New Yorker Magazine|newyorker.com
        paper|The Atlantic|theatlantic.com
        paper|Time magazine;~Time|time.com
        paper|Forbes|forbes.com
        paper|Rolling Stone|rollingstone.com
        paper|Vanity Fair|vanityfair.com
        paper|National Review|nationalreview.com
        paper|The Weekly Standard|weeklystandard.com
        paper|The Washington Times;Washington Times|washingtontimes.com
        paper|The Washington Examiner;Washington Examiner|washingtonexaminer.com
        paper|Foreign Policy magazine|foreignpolicy.com
        paper|The Christian Science Monitor;Christian Science Monitor|csmonitor.com
        paper|The Guardian;~Guardian|theguardian.com;guardian.co.uk
        paper|The Observer|observer.co.uk
        paper|The Times;The Times of London;The Sunday Times;Sunday Times|thetimes.co.uk;thetimes.com
        paper|The Daily Telegraph;Daily Telegraph;The Telegraph;The Sunday Telegraph;Sunday Telegraph|telegraph.co.uk
        paper|The Independent;~Independent|independent.co.uk
        paper|Financial Times;FT;The Financial Times|ft.com
        paper|The Economist;~Economist|economist.com
        paper|Daily Mail;The Daily Mail;MailOnline;Mail Online;Mail on Sunday|dailymail.co.uk
        paper|The Sun|thesun.co.uk
        paper|Daily Mirror;The Daily Mirror;The Mirror|mirror.co.uk
        paper|Daily Express;The Daily Express|express.co.uk
        paper|Evening Standard|standard.co.uk
        paper|The Spectator|spectator.co.uk
        paper|New Statesman|newstatesman.com
        paper|The Irish Times;Irish Times|irishtimes.com
        paper|The Scotsman|scotsman.com
        paper|The Globe and Mail;Globe and Mail|theglobeandmail.com
        paper|Toronto Star|thestar.com
        paper|National Post|nationalpost.com
        paper|The Sydney Morning Herald;Sydney Morning Herald|smh.com.au
        paper|The Australian|theaustralian.com.au
        paper|The New Zealand Herald;New Zealand Herald|nzherald.co.nz
        paper|Der Spiegel;Spiegel;Spiegel Online|spiegel.de
        paper|Die Zeit|zeit.de
        paper|Bild;Bild am Sonntag|bild.de
        paper|Die Welt;Welt am Sonntag|welt.de
        paper|Frankfurter Allgemeine Zeitung;FAZ|faz.net
        paper|Süddeutsche Zeitung|sueddeutsche.de;sz.de
        paper|Handelsblatt|handelsblatt.com
        paper|Tagesspiegel;Der Tagesspiegel|tagesspiegel.de
        paper|taz;die tageszeitung|taz.de
        paper|Stern magazine|stern.de
        paper|Neue Zürcher Zeitung;NZZ|nzz.ch
        paper|Der Standard|derstandard.at
        paper|Die Presse|diepresse.com
        paper|Kurier|kurier.at
        paper|Le Monde|lemonde.fr
        paper|Le Figaro|lefigaro.fr
        paper|Libération|liberation.fr
        paper|Le Parisien|leparisien.fr
        paper|Le Soir|lesoir.be
        paper|De Standaard|standaard.be
        paper|De Telegraaf|telegraaf.nl
        paper|NRC;NRC Handelsblad|nrc.nl
        paper|de Volkskrant;Volkskrant|volkskrant.nl
        paper|El País;El Pais|elpais.com
        paper|El Mundo|elmundo.es
        paper|La Vanguardia|lavanguardia.com
        paper|Corriere della Sera|corriere.it
        paper|La Repubblica|repubblica.it
        paper|La Stampa|lastampa.it
        paper|Aftenposten|aftenposten.no
        paper|Verdens Gang|vg.no
        paper|Dagens Nyheter|dn.se
        paper|Svenska Dagbladet|svd.se
        paper|Aftonbladet|aftonbladet.se
        paper|Expressen|expressen.se
        paper|Politiken|politiken.dk
        paper|Jyllands-Posten|jyllands-posten.dk
        paper|Berlingske|berlingske.dk
        paper|Helsingin Sanomat|hs.fi
        paper|Gazeta Wyborcza|wyborcza.pl
        paper|Rzeczpospolita|rp.pl
        paper|Kommersant|kommersant.ru
        paper|Vedomosti|vedomosti.ru
        paper|Izvestia|iz.ru
        paper|Komsomolskaya Pravda|kp.ru
        paper|Novaya Gazeta|novayagazeta.ru
        paper|The Moscow Times;Moscow Times|themoscowtimes.com
        paper|Politika|politika.rs
        paper|Danas|danas.rs
        paper|Vijesti|vijesti.me
        paper|Hürriyet;Hurriyet|hurriyet.com.tr
        paper|Haaretz;Ha'aretz|haaretz.com
        paper|The Jerusalem Post;Jerusalem Post|jpost.com
        paper|Yedioth Ahronoth;Ynet|ynet.co.il
        paper|The Times of Israel;Times of Israel|timesofisrael.com
        paper|Asharq Al-Awsat|aawsat.com
        paper|Al-Ahram|ahram.org.eg
        paper|The Times of India;Times of India|timesofindia.indiatimes.com
        paper|The Hindu|thehindu.com
        paper|Hindustan Times|hindustantimes.com
        paper|The Indian Express;Indian Express|indianexpress.com
        paper|Dawn newspaper|dawn.com
        paper|The Straits Times;Straits Times|straitstimes.com
        paper|South China Morning Post;SCMP|scmp.com
        paper|Global Times|globaltimes.cn
        paper|China Daily|chinadaily.com.cn
        paper|People's Daily|people.cn
        paper|Asahi Shimbun|asahi.com
        paper|Yomiuri Shimbun|yomiuri.co.jp
        paper|Nikkei;Nikkei Asia|nikkei.com
        paper|Japan Times;The Japan Times|japantimes.co.jp
        paper|JoongAng Ilbo|joongang.co.kr
        paper|Chosun Ilbo|chosun.com
        paper|Bangkok Post|bangkokpost.com
        paper|The Jakarta Post;Jakarta Post|thejakartapost.com
        paper|Folha de S.Paulo;Folha|folha.uol.com.br
        paper|O Globo|oglobo.globo.com
        paper|Clarín|clarin.com
        paper|La Nación|lanacion.com.ar
        paper|El Universal|eluniversal.com.mx
        paper|Reforma|reforma.com
        site|Politico|politico.com;politico.eu
        site|Axios|axios.com
        site|HuffPost;Huffington Post;The Huffington Post|huffpost.com;huffingtonpost.com
        site|BuzzFeed News;BuzzFeed|buzzfeednews.com;buzzfeed.com
        site|Vox|vox.com
        site|Slate|slate.com
        site|Salon.com|salon.com
        site|Breitbart;Breitbart News|breitbart.com
        site|The Daily Beast;Daily Beast|thedailybeast.com
        site|The Daily Caller;Daily Caller|dailycaller.com
        site|The Intercept|theintercept.com
        site|ProPublica|propublica.org
        site|Bellingcat|bellingcat.com
        site|Business Insider|businessinsider.com
        site|Mother Jones|motherjones.com
        site|The Verge|theverge.com
        site|TechCrunch|techcrunch.com
        site|Ars Technica|arstechnica.com
        site|TMZ|tmz.com
        site|Semafor|semafor.com
        site|Meduza|meduza.io
        site|The Insider|theins.ru
        site|Ukrainska Pravda;Ukrayinska Pravda|pravda.com.ua
        site|European Pravda|eurointegration.com.ua
        site|The Kyiv Independent;Kyiv Independent|kyivindependent.com
        site|Kyiv Post|kyivpost.com
        site|Hromadske|hromadske.ua
        site|Mediazona|zona.media
        site|RBC;RBC-Ukraine|rbc.ru;rbc.ua
        site|EUobserver|euobserver.com
        site|EURACTIV;Euractiv|euractiv.com
        site|Balkan Insight|balkaninsight.com
        site|Middle East Eye|middleeasteye.net
        site|The Diplomat|thediplomat.com
        site|Infobae|infobae.com
        """;
}
