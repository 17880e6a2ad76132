/// Names of months in the languages of publishers, whole and abbreviated.
enum MonthName {
  /// 1 to 12; nil for a word that names no month. Expects lower case.
  static func number(_ word: String) -> Int? { byName[word] }

  private static let byName: [String: Int] = {
    let names = [
      "jan jän jänner jaenner januar january január jan ιαν ιανουαρίου ιανουάριος janvier enero "
        + "gennaio januari ocak",
      "feb februar february feber február febr φεβ φεβρουαρίου φεβρουάριος février fevrier "
        + "febrero febbraio februari şubat",
      "mar mär mrz märz maerz march március márc μάώ μαρ μάρ μαρτίου μάρτιος mars marzo maart mart",
      "apr april április ápr απρ απριλίου απρίλιος avril abril aprile nisan",
      "may mai május máj μάϊ μαϊ μαι μάι μαΐου μαΐος μάιος mayo maggio mei mayıs",
      "jun juni june június jún ιούν ιον ιουν ιουνίου ιούνιος juin junio giugno haziran",
      "jul juli july július júl ιούλ ιολ ιουλ ιουλίου ιούλιος juillet julio luglio temmuz",
      "aug august augusztus αύγ αυγ αυγούστου αύγουστος août aout agosto augustus ağustos",
      "sep sept september szeptember szept σεπ σεπτεμβρίου σεπτέμβριος septembre septiembre "
        + "settembre eylül",
      "oct okt oktober october október οκτ οκτωβρίου οκτώβριος octobre octubre ottobre ekim",
      "nov november νοέ νοε νοεμβρίου νοέμβριος novembre noviembre kasım",
      "dec dez dezember december δεκ δεκεμβρίου δεκέμβριος décembre decembre diciembre dicembre "
        + "aralık",
    ]
    var result: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { result[String(name)] = index + 1 }
    }
    return result
  }()
}
