internal import Scoring

/// An id that might be written instead of a text that cannot be one; `nil` if none comes to mind.
///
/// `ann.berg@example.org` → `ann.berg`; `AB 123` → `AB-123`; `Åse` → `Ase`; `李雷` → `nil`.
func proposedID(for text: String) -> String? {
  let at = text.firstIndex(of: "@")
  let name = at.map { text[..<$0] } ?? text[...]
  var id = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": id.unicodeScalars.append(scalar)
    case _ where scalar.properties.isWhitespace: id += "-"
    default: id += plain(scalar)
    }
  }
  let proposal = String(id.drop { !$0.isLetter && !$0.isNumber }.prefix(64))
  return LearnerID(proposal) == nil ? nil : proposal
}

/// The plain letters of the Latin letters that are frequent in names; nothing for any other scalar.
private func plain(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą": "a"
  case "À", "Á", "Â", "Ã", "Ä", "Å", "Ā", "Ă", "Ą": "A"
  case "ç", "ć", "č": "c"
  case "Ç", "Ć", "Č": "C"
  case "è", "é", "ê", "ë", "ē", "ę", "ě": "e"
  case "È", "É", "Ê", "Ë", "Ē", "Ę", "Ě": "E"
  case "ì", "í", "î", "ï", "ī", "ı": "i"
  case "Ì", "Í", "Î", "Ï", "Ī", "İ": "I"
  case "ñ", "ń", "ň": "n"
  case "Ñ", "Ń", "Ň": "N"
  case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": "o"
  case "Ò", "Ó", "Ô", "Õ", "Ö", "Ø", "Ō", "Ő": "O"
  case "ś", "š", "ş": "s"
  case "Ś", "Š", "Ş": "S"
  case "ù", "ú", "û", "ü", "ū", "ů", "ű": "u"
  case "Ù", "Ú", "Û", "Ü", "Ū", "Ů", "Ű": "U"
  case "ź", "ž", "ż": "z"
  case "Ź", "Ž", "Ż": "Z"
  case "đ", "ð": "d"
  case "ğ": "g"
  case "ł": "l"
  case "Ł": "L"
  case "ř": "r"
  case "Ř": "R"
  case "ý", "ÿ": "y"
  case "Ý": "Y"
  case "ß": "ss"
  case "æ": "ae"
  case "Æ": "AE"
  case "œ": "oe"
  case "Œ": "OE"
  default: ""
  }
}
