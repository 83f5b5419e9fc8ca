namespace Whence.Quantities;

/// <summary>The words that the readers of numbers and times know by name; the lower-cased name is the word. Runs are in order of value.</summary>
internal enum Word : ushort
{
    None,

    // 0 to 19, then the tens, then what multiplies
    Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine,
    Ten, Eleven, Twelve, Thirteen, Fourteen, Fifteen, Sixteen, Seventeen, Eighteen, Nineteen,
    Twenty, Thirty, Forty, Fifty, Sixty, Seventy, Eighty, Ninety,
    Hundred, Thousand, Million, Billion, Trillion, Quadrillion, Lakh, Crore, Dozen,

    // 0th to 19th, 20th to 90th, and the parts of a hundred and more
    Zeroth, First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth,
    Tenth, Eleventh, Twelfth, Thirteenth, Fourteenth, Fifteenth, Sixteenth, Seventeenth, Eighteenth, Nineteenth,
    Twentieth, Thirtieth, Fortieth, Fiftieth, Sixtieth, Seventieth, Eightieth, Ninetieth,
    Hundredth, Thousandth, Millionth, Billionth, Trillionth,

    // January to December, Monday to Sunday
    January, February, March, April, May, June, July, August, September, October, November, December,
    Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday,

    // lengths of time (a second is the ordinal's word)
    Millisecond, Minute, Hour, Day, Night, Weekday, Fortnight, Week, Weekend, Month, Year, Decade,
    Century, Millennium,

    // the rest, by the alphabet
    A, About, Above, Ad, Additional, After, Afternoon, Age, Aged, Ago, Ahead, All, Almost,
    Already, Am, And, Annual, Annually, Another, Any, Approximately, Around, As, At, Autumn, Away, Back,
    Bc, Bce, Be, Before, Began, Begin, Beginning, Below, Between, Bit, Both, Boxing, But, By,
    Calendar, Ce, Christmas, Clock, Close, Columbus, Coming, Comparable, Couple, Current, Currently, Daily, Date, Dawn,
    Daytime, Degree, Dinnertime, Down, Due, During, Dusk, Each, Earlier, Early, Easter, Eastern, Eid,
    Either, End, Ending, Entire, Eod, Estimated, Eve, Even, Evening, Ever, Every, Everyday, Exactly, Exceeding,
    Excess, Few, Fewer, Fiscal, Fold, Following, For, From, Full, Future, Gmt, Half, Halfway, Halloween,
    Have, He, Hence, Her, High, His, Holiday, Hourly, Immediately, In, Including, Independence, Instant, Instantly,
    Into, Is, It, Its, Just, Labor, Labour, Last, Late, Lately, Later, Latest, Least, Less, Little,
    Long, Longer, Lot, Lots, Low, Lunchtime, Many, Maximum, Me, Mealtime, Memorial, Mid, Midday, Middle,
    Midnight, Minimum, Minus, Moment, Momentarily, Monthly, More, Morning, Most, Much, My, Near, Nearby,
    Nearest, Nearly, Negative, New, Next, Nightfall, Nightly, No, Noon, North, Not, Now, O,
    Of, Off, On, Once, Only, Or, Other, Our, Out, Over, Overnight, Part, Past, Per,
    Percent, Percentage, Period, Plus, Pm, Point, Possible, Present, Previous, Previously, Prior, Quarter, Quarterly, Ramadan,
    Recent, Recently, Rest, Roughly, Same, Season, Semester, Several, Sharp, Short, Slightly, Since, So, Some, Sometime,
    Soon, Spring, Start, Starting, Still, Sub, Subsequent, Summer, Sunrise, Sunset, Tens, Term, Than, Thanksgiving,
    That, The, Their, Then, These, This, Those, Thrice, Through, Throughout, Till, Time, Times, To,
    Today, Tomorrow, Tonight, Toward, Twice, Under, Unless, Until, Up, Upcoming, Upwards, Utc, Valentine, Very,
    Veterans, Was, Weekly, Well, Were, While, Whole, Will, Winter, With, Within, Would, Yearly, Yesterday,
    Yet, You, Your, Ytd, Zone,
}
