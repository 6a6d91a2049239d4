import CSVText
import Testing

struct CSVCase: Sendable, CustomTestStringConvertible {
  var text: String
  var rows: [CSV.Row]
  var unclosedQuote: Int?

  init(_ text: String, _ rows: [(Int, [String])], unclosedQuote: Int? = nil) {
    self.text = text
    self.rows = rows.map { CSV.Row(line: $0.0, fields: $0.1) }
    self.unclosedQuote = unclosedQuote
  }

  var testDescription: String { text.debugDescription }
}

@Test(arguments: [
  CSVCase("", []), CSVCase("\n\r\n\n", []), CSVCase("a", [(1, ["a"])]),
  CSVCase("a,b\nc,d\n", [(1, ["a", "b"]), (2, ["c", "d"])]),
  CSVCase("a\r\n\r\nb\rc", [(1, ["a"]), (3, ["b"]), (4, ["c"])]),
  CSVCase(",\n", [(1, ["", ""])]), CSVCase("\"\"\n", [(1, [""])]),
  CSVCase("\"a,b\",\"c\"\"d\"", [(1, ["a,b", "c\"d"])]),
  CSVCase("\"a\r\nb\"\r\nc", [(1, ["a\r\nb"]), (3, ["c"])]),
  CSVCase("a\"b,c", [(1, ["a\"b", "c"])]), CSVCase("\"a\"b,c", [(1, ["ab", "c"])]),
  CSVCase("a\n\"b,\nc", [(1, ["a"]), (2, ["b,\nc"])], unclosedQuote: 2),
  CSVCase("é,漢\0\n", [(1, ["é", "漢\0"])]),
])
func aTableIsReadWithTheLinesOfItsRows(_ example: CSVCase) {
  let result = CSV.read(Array(example.text.utf8))
  #expect(result.rows == example.rows)
  #expect(result.unclosedQuote == example.unclosedQuote)
}

@Test(arguments: [
  (["a", "b"], "a,b\n"), (["", ""], ",\n"), (["a,b"], "\"a,b\"\n"),
  (["say \"hi\""], "\"say \"\"hi\"\"\"\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
  ([" a"], "\" a\"\n"), (["a;b\\"], "\"a;b\\\"\n"), (["a\tb"], "\"a\tb\"\n"),
])
func aLineIsQuotedWhereItMustBe(_ fields: [String], _ line: String) {
  #expect(CSV.line(fields) == line)
  #expect(CSV.read(Array(line.utf8)).rows.map(\.fields) == [fields])
}

@Test(arguments: [
  ("", ""), ("Amina", "Amina"), ("a-b; c", "a-b; c"), ("1 = 1", "1 = 1"), ("'=1", "'=1"),
  ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\u{FF1D}1", "'\u{FF1D}1"),
  // Behind what cannot be seen.
  ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{AD}=1", "'\u{AD}=1"),
  ("\u{2060}=1", "'\u{2060}=1"), ("\u{180E}=1", "'\u{180E}=1"), ("\u{115F}=1", "'\u{115F}=1"),
  ("\u{3164}=1", "'\u{3164}=1"), ("\u{301}=1", "'\u{301}=1"),
  ("\u{FE0F}\u{200D}=1", "'\u{FE0F}\u{200D}=1"),
  ("\u{3164} Amina", "\u{3164} Amina"),
  // Where a spreadsheet may begin another cell or row.
  (";=1+1", ";'=1+1"), ("a; =1", "a;' =1"), ("a;b;-1", "a;b;'-1"), ("=a;=b", "'=a;'=b"),
  ("a\t@b", "a\t'@b"), ("a\n=1", "a\n'=1"), ("a\r\n\u{AD}=1", "a\r\n'\u{AD}=1"), (";", ";"),
  ("\ta", "'\ta"), ("\n=1", "'\n'=1"),
])
func noPartOfATextIsTakenForAFormula(text: String, expected: String) {
  #expect(Array(SafeText.notAFormula(text).unicodeScalars) == Array(expected.unicodeScalars))
}
