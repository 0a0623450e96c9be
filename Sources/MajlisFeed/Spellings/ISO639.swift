/// The languages that have a code of two letters (ISO 639-1), with the code of three that ISO 639-2 gives each, and
/// names that feeds write where a code belongs.
enum ISO639 {
  /// The codes of two letters.
  static let codes = WordSet(table.split(whereSeparator: \.isWhitespace).map { Word($0.prefix(2)) })

  /// The code of two letters for each code of three that means the same.
  static let shorter = Dictionary(
    table.split(whereSeparator: \.isWhitespace).map { (Word($0.dropFirst(2)), Word($0.prefix(2))) },
    uniquingKeysWith: { first, _ in first })

  /// The code for a name in lower case, English or the language's own.
  static let names = Dictionary(
    nameTable.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map { String($0) }
      return words.dropFirst().map { ($0, words[0]) }
    }, uniquingKeysWith: { first, _ in first })

  /// Each language as its code of two letters and that of three, the twenty with a second code of three
  /// (ISO 639-2/B) twice.
  private static let table = """
    aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bhbih bibis bmbam
    bnben bobod brbre bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe
    elell eneng eoepo esspa etest eueus fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj
    gvglv hahau heheb hihin hohmo hrhrv hthat huhun hyhye hzher iaina idind ieile igibo iiiii ikipk ioido isisl
    itita iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor
    kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa
    mtmlt mymya nanau nbnob ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs
    papan pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme sgsag sisin skslk
    slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir tktuk tltgl
    tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid
    yoyor zazha zhzho zuzul
    botib cscze cywel deger elgre eubaq faper frfre hyarm isice kageo mimao mkmac msmay mybur nldut rorum skslo
    sqalb zhchi
    """

  private static let nameTable = """
    af afrikaans
    ar arabic العربية
    az azerbaijani
    bg bulgarian български
    bn bengali বাংলা
    bs bosnian bosanski
    ca catalan català
    cs czech čeština cesky
    cy welsh cymraeg
    da danish dansk
    de german deutsch
    el greek ελληνικά
    en english englisch anglais
    eo esperanto
    es spanish español espanol castellano
    et estonian eesti
    eu basque euskara
    fa persian farsi فارسی
    fi finnish suomi
    fr french français francais
    ga irish gaeilge
    gl galician galego
    he hebrew עברית
    hi hindi हिन्दी
    hr croatian hrvatski
    hu hungarian magyar
    hy armenian հայերեն
    id indonesian
    is icelandic íslenska
    it italian italiano
    ja japanese 日本語
    ka georgian ქართული
    kk kazakh қазақша
    ko korean 한국어
    ky kyrgyz кыргызча
    la latin
    lt lithuanian lietuvių
    lv latvian latviešu
    ms malay
    nl dutch nederlands flemish
    no norwegian norsk
    pl polish polski
    ps pashto
    pt portuguese português portugues
    ro romanian română
    ru russian русский
    sk slovak slovenčina
    sl slovenian slovene slovenščina
    sr serbian srpski српски
    sv swedish svenska
    sw swahili kiswahili
    ta tamil தமிழ்
    tg tajik тоҷикӣ
    th thai ไทย
    tk turkmen
    tr turkish türkçe turkce
    uk ukrainian українська
    ur urdu اردو
    uz uzbek oʻzbekcha
    vi vietnamese
    zh chinese mandarin 中文
    """
}
