namespace Whence.Training.Names;

/// <summary>Names of well-known bodies and short names of places, as facts that the packages lack.</summary>
internal static class KnownNames
{
    public static string[] Bodies { get; } = Split("""
        NASA;FBI;CIA;NSA;DEA;EPA;FDA;CDC;IRS;SEC;FCC;FAA;TSA;ICE;FEMA;NOAA;DHS;DOJ;HUD;NIH;USDA;LAPD;NYPD;GCHQ;MI5;MI6;Mossad;Shin Bet;KGB;FSB;GRU;SVR;HUR;SBU;BND;Interpol;Europol;Eurojust;
        UN;U.N.;United Nations;EU;E.U.;European Union;European Commission;European Parliament;European Central Bank;ECB;NATO;OSCE;OPEC;IMF;International Monetary Fund;World Bank;WTO;World Trade Organization;
        WHO;World Health Organization;UNICEF;UNESCO;UNHCR;IAEA;OECD;ASEAN;African Union;Arab League;G7;G20;BRICS;Red Cross;Red Crescent;Amnesty International;Human Rights Watch;Greenpeace;Oxfam;
        FIFA;UEFA;IOC;NBA;NFL;NHL;MLB;NCAA;PGA;FIA;Hamas;Hezbollah;Fatah;Taliban;Al Qaeda;Al-Qaeda;al-Qaida;al Qaeda;Islamic State;ISIS;ISIL;Daesh;PLO;PKK;IRA;ETA;FARC;Boko Haram;Al-Shabaab;Houthis;Wagner;Wagner Group;
        Google;Amazon;Microsoft;Apple;Facebook;Meta;Twitter;YouTube;Yahoo;Netflix;Tesla;SpaceX;IBM;Intel;Oracle;Cisco;Dell;HP;Hewlett-Packard;Nvidia;AMD;Samsung;Sony;Nintendo;Panasonic;Toyota;Honda;Nissan;Hyundai;Kia;
        Volkswagen;VW;BMW;Mercedes;Daimler;Porsche;Audi;Ford;General Motors;GM;Chrysler;Stellantis;Renault;Peugeot;Fiat;Volvo;Boeing;Airbus;Lockheed Martin;Raytheon;Northrop Grumman;General Electric;GE;Siemens;Bosch;
        BP;Shell;Exxon;ExxonMobil;Exxon Mobil;Chevron;Total;TotalEnergies;Eni;Gazprom;Rosneft;Lukoil;Aramco;Saudi Aramco;Petrobras;Naftogaz;Enron;Halliburton;Bechtel;Monsanto;Bayer;Pfizer;Moderna;AstraZeneca;Novartis;Roche;Merck;
        Johnson & Johnson;GlaxoSmithKline;Walmart;Wal-Mart;Target;Costco;Home Depot;Lowe's;Best Buy;Starbucks;McDonald's;McDonalds;Burger King;KFC;Subway;Nike;Adidas;Ikea;H&M;Zara;Nestle;Unilever;Procter & Gamble;Coca-Cola;Pepsi;PepsiCo;
        Goldman Sachs;JPMorgan;JP Morgan;JPMorgan Chase;Morgan Stanley;Citigroup;Citibank;Bank of America;Wells Fargo;Deutsche Bank;HSBC;Barclays;UBS;Credit Suisse;Lehman Brothers;Merrill Lynch;Visa;Mastercard;PayPal;AIG;
        AT&T;Verizon;T-Mobile;Sprint;Comcast;Vodafone;Nokia;Ericsson;Huawei;ZTE;Alibaba;Tencent;Baidu;TikTok;ByteDance;Uber;Lyft;Airbnb;eBay;LinkedIn;Instagram;WhatsApp;Telegram;Signal;OpenAI;Mozilla;Wikipedia;Wikimedia Foundation;
        Disney;Walt Disney;Warner Bros.;Paramount;Universal;Fox;FedEx;UPS;DHL;Lufthansa;Ryanair;British Airways;Air France;KLM;Delta;United Airlines;American Airlines;Southwest Airlines;Emirates;Aeroflot;Hyatt;Hilton;Marriott;Sheraton;
        Congress;Senate;House of Representatives;White House;Pentagon;State Department;Justice Department;Treasury;Treasury Department;Defense Department;Supreme Court;Federal Reserve;Kremlin;State Duma;Duma;Bundestag;Bundesrat;Knesset;
        Verkhovna Rada;Parliament;House of Commons;House of Lords;Downing Street;Republican Party;Democratic Party;GOP;Labour;Labour Party;Conservative Party;Tories;Liberal Democrats;Green Party;Greens;Likud;Hadash;CDU;CSU;SPD;AfD;FDP;
        Harvard;Yale;Princeton;Stanford;MIT;Oxford University;Cambridge University;Harvard University;Yale University;Stanford University;UCLA;Real Madrid;Barcelona;Manchester United;Manchester City;Liverpool;Arsenal;Chelsea;Juventus;Bayern Munich;
        Yankees;Red Sox;Lakers;Celtics;Cowboys;Patriots;Dodgers;Giants;Bulls;Knicks;Microsoft Corp.;Google Inc.;Apple Inc.;United Way;YMCA;NAACP;ACLU;NRA;AARP;AFL-CIO;PETA;WWF;BBC;CNN
        """);

    public static string[] Places { get; } = Split("""
        U.S.;US;U.S.A.;USA;U.S;U.K.;UK;UAE;U.A.E.;DR Congo;DRC;L.A.;LA;NYC;N.Y.;D.C.;DC;Washington D.C.;New York City;San Francisco Bay Area;Bay Area;Silicon Valley;Hollywood;Wall Street;Manhattan;Brooklyn;Queens;Bronx;Harlem;
        AL;AK;AZ;AR;CA;CO;CT;DE;FL;GA;HI;ID;IL;IA;KS;KY;MD;MA;MI;MN;MS;MO;MT;NE;NV;NH;NJ;NM;NY;NC;ND;OH;OK;PA;RI;SC;SD;TN;TX;UT;VT;VA;WA;WV;WI;WY;Calif.;Fla.;Tex.;Mass.;Conn.;Ill.;Va.;Pa.;Ga.;Md.;Mich.;Minn.;Ariz.;Colo.;Tenn.;
        England;Scotland;Wales;Northern Ireland;Great Britain;Britain;Soviet Union;USSR;East Germany;West Germany;Yugoslavia;Czechoslovakia;Kurdistan;Palestine;Gaza;Gaza Strip;West Bank;Golan Heights;Crimea;Donbas;Donbass;Donetsk;Luhansk;
        Kashmir;Tibet;Xinjiang;Chechnya;Abkhazia;South Ossetia;Transnistria;Nagorno-Karabakh;Kosovo;Catalonia;Basque Country;Bavaria;Saxony;Flanders;Wallonia;Siberia;Balkans;Baltic;Baltics;Caucasus;Scandinavia;Middle East;Far East;
        Southeast Asia;South Asia;Central Asia;East Asia;Latin America;South America;North America;Central America;Sub-Saharan Africa;West Africa;East Africa;Southern Africa;North Africa;Western Europe;Eastern Europe;Caribbean;Sahel;Sahara;
        Mediterranean;Black Sea;Red Sea;Persian Gulf;Gulf;Strait of Hormuz;South China Sea;English Channel;Suez Canal;Panama Canal;Pacific;Atlantic;Arctic;Antarctica;Asia;Europe;Africa;Australia;America;Americas;Oceania;Kursk;Kharkiv;Kyiv;Odesa;Lviv
        """);

    private static string[] Split(string list) => list.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
