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

    /// <summary>Family names as newspapers in English spell them, of languages whose lists are in another script.</summary>
    public static string[] Families { get; } = Split("""
        Wang;Li;Zhang;Liu;Chen;Yang;Huang;Zhao;Wu;Zhou;Xu;Sun;Ma;Zhu;Hu;Guo;He;Lin;Gao;Luo;Zheng;Liang;Xie;Song;Tang;Deng;Han;Feng;Cao;Peng;Zeng;Xiao;Tian;Dong;Pan;Yuan;Cai;Jiang;Yu;Du;Ye;Cheng;Wei;Su;Lu;Ding;Ren;Yao;Shen;Zhong;
        Tan;Fan;Jin;Shi;Liao;Jia;Xia;Fu;Fang;Zou;Xiong;Bai;Meng;Qin;Qiu;Hou;Jiang;Yin;Xue;Yan;Lei;Long;Tao;Shao;Qian;Mao;Hao;Gu;Gong;Wan;Qu;Xi;Tsai;Chang;Hsu;Hsieh;Hsiao;Chou;Chiang;Chiu;Lai;Kuo;Hung;Tseng;Liao;Chu;Chung;Yeh;Pan;Ko;Lo;Kao;
        Lam;Wong;Chan;Cheung;Lau;Leung;Ng;Ho;Yeung;Tse;Tsang;Kwok;Mak;Yip;Fung;Chow;Tong;Lui;Poon;Chui;Ip;Lim;Goh;Teo;Koh;Ong;Tay;Toh;Sim;Chua;Chee;Quek;Kim;Lee;Park;Choi;Jung;Jeong;Kang;Cho;Yoon;Jang;Lim;Han;Oh;Seo;Shin;Kwon;Hwang;Ahn;
        Song;Yoo;Hong;Moon;Bae;Baek;Heo;Nam;Noh;Roh;Ha;Joo;Min;Ryu;Cha;Sato;Suzuki;Takahashi;Tanaka;Watanabe;Ito;Yamamoto;Nakamura;Kobayashi;Kato;Yoshida;Yamada;Sasaki;Yamaguchi;Matsumoto;Inoue;Kimura;Hayashi;Shimizu;Saito;Mori;Abe;
        Ikeda;Hashimoto;Ishikawa;Ogawa;Okada;Hasegawa;Fujita;Goto;Kondo;Ishii;Maeda;Fujii;Endo;Aoki;Sakamoto;Murakami;Ota;Fukuda;Miura;Nakagawa;Kishida;Suga;Ishiba;Koizumi;Aso;Noda;Hatoyama;Nguyen;Tran;Le;Pham;Huynh;Hoang;Phan;Vu;Vo;Dang;
        Bui;Do;Ngo;Duong;Ly;Khan;Ahmed;Ahmad;Ali;Hussain;Hussein;Hassan;Hasan;Rahman;Islam;Malik;Chaudhry;Butt;Sheikh;Qureshi;Siddiqui;Ansari;Mirza;Shah;Bhutto;Sharif;Zardari;Hossain;Uddin;Begum;Chowdhury;Sarkar;Mia;Singh;Kumar;Sharma;Gupta;
        Patel;Reddy;Rao;Nair;Menon;Iyer;Mukherjee;Banerjee;Chatterjee;Ghosh;Das;Dutta;Bose;Yadav;Verma;Mishra;Tiwari;Joshi;Modi;Gandhi;Naidu;Pillai;Fernando;Perera;Silva;Rajapaksa;Wickremesinghe;Jayawardena;Thapa;Gurung;Rai;Shrestha;Oli;
        Ivanov;Petrov;Sidorov;Smirnov;Kuznetsov;Popov;Vasiliev;Sokolov;Mikhailov;Novikov;Fedorov;Morozov;Volkov;Lebedev;Putin;Lavrov;Medvedev;Peskov;Shoigu;Zakharova;Navalny;Shevchenko;Kovalenko;Bondarenko;Tkachenko;Kravchenko;Zelensky;Zelenskyy;
        Poroshenko;Tymoshenko;Kuleba;Yermak;Zaluzhny;Syrsky;Syrskyi;Budanov;Klitschko;Lukashenko;Erdogan;Yilmaz;Kaya;Demir;Celik;Sahin;Ozturk;Aydin;Arslan;Netanyahu;Cohen;Levy;Mizrahi;Peretz;Katz;Gantz;Lapid;Herzog;Abbas;Arafat;Haniyeh;Sinwar;
        Assad;Nasrallah;Hariri;Aoun;Saddam;Khamenei;Rouhani;Raisi;Ahmadinejad;Zarif;Mousavi;Hosseini;Mohammadi;Karimi;Karzai;Ghani;Mubarak;Sisi;Morsi;Gaddafi;Haftar;Bashir;Okafor;Okonkwo;Adeyemi;Obi;Tinubu;Buhari;Jonathan;Obasanjo;Mensah;Owusu;
        Kenyatta;Odinga;Ruto;Museveni;Kagame;Mugabe;Mnangagwa;Zuma;Ramaphosa;Mandela;Dlamini;Nkosi;Ndlovu;Khumalo;Traore;Diallo;Keita;Toure;Diop;Ndiaye;Sy;Kone;Ouattara;Rodriguez;Gonzalez;Hernandez;Lopez;Garcia;Martinez;Perez;Sanchez;Ramirez;
        Torres;Flores;Rivera;Gomez;Diaz;Reyes;Cruz;Morales;Ortiz;Gutierrez;Chavez;Ramos;Ruiz;Alvarez;Mendoza;Vasquez;Castillo;Jimenez;Moreno;Romero;Herrera;Medina;Aguilar;Vargas;Castro;Guzman;Munoz;Rojas;Maduro;Guaido;Ortega;Bukele;Santos;Silva;
        Souza;Oliveira;Lula;Bolsonaro;Rousseff;Fernandez;Kirchner;Macri;Milei;Bachelet;Boric;Pinera;Uribe;Petro;Duque;Fujimori;Castillo;Morales;Correa;Noboa;Obrador;Sheinbaum;Duterte;Marcos;Aquino;Estrada;Widodo;Sukarno;Suharto;Prabowo;Yudhoyono
        """);

    /// <summary>First names as newspapers in English spell them, of languages whose lists are in another script.</summary>
    public static string[] FirstNames { get; } = Split("""
        Mohammed;Muhammad;Mohamed;Mohammad;Ahmed;Ahmad;Mahmoud;Mustafa;Ibrahim;Ismail;Yusuf;Youssef;Omar;Umar;Osama;Khalid;Khaled;Abdullah;Abdul;Abdel;Hassan;Hussein;Ali;Hamid;Hamza;Karim;Kareem;Rashid;Rasheed;Salman;Saeed;Tariq;Walid;Yasser;
        Zayed;Faisal;Fahd;Nasser;Bashar;Saddam;Muammar;Hosni;Anwar;Gamal;Ayman;Iyad;Muqtada;Moqtada;Nouri;Hamed;Hazem;Fatima;Aisha;Khadija;Zainab;Leila;Layla;Mariam;Maryam;Noor;Nour;Huda;Amal;Rania;Asma;Salma;Hasan;Reza;Mahdi;Mehdi;Javad;Hossein;
        Volodymyr;Vladimir;Dmitry;Dmitri;Dmytro;Sergei;Sergey;Serhiy;Oleksandr;Aleksandr;Alexei;Aleksei;Mikhail;Mykhailo;Nikolai;Mykola;Ivan;Andrei;Andriy;Yevgeny;Yevhen;Igor;Ihor;Oleg;Oleh;Viktor;Yuri;Yuriy;Vitaly;Vitali;Kyrylo;Valery;Valerii;
        Denys;Petro;Yulia;Olena;Olga;Svetlana;Natalia;Nataliya;Tatiana;Iryna;Irina;Oksana;Maria;Anastasia;Ekaterina;Ksenia;Boris;Leonid;Gennady;Konstantin;Pavel;Roman;Ruslan;Ramzan;Maxim;Kirill;Stanislav;Xi;Shinzo;Fumio;Yoshihide;Taro;Junichiro;
        Narendra;Rahul;Sonia;Amit;Arvind;Rajiv;Indira;Manmohan;Sanjay;Anil;Sunil;Vijay;Ravi;Suresh;Ramesh;Mahesh;Rajesh;Priya;Deepak;Ashok;Imran;Nawaz;Shehbaz;Asif;Bilawal;Benazir;Pervez;Sheikh;Mahinda;Gotabaya;Ranil;Sirisena;Aung;Benjamin;Yair;
        Avigdor;Naftali;Ehud;Ariel;Shimon;Yitzhak;Moshe;Golda;Tzipi;Recep;Tayyip;Abdulla;Kemal;Ekrem;Devlet;Hakan;Mevlut;Emine;Cyril;Jacob;Thabo;Uhuru;Raila;Yoweri;Robert;Emmerson;Goodluck;Olusegun;Muhammadu;Bola;Kwame;Kofi;Nana;Sani;Nicolas;Hugo
        """);

    private static string[] Split(string list) => list.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
