import JSONText
import Testing

/// What a writer wrote, as text.
private func written(_ body: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  body(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Test func membersAreWrittenInTheOrderGiven() {
  let text = written { writer in
    writer.object { writer in
      writer.member("z", integer: -12)
      writer.member("a", string: "b")
      writer.name("list")
      writer.array { writer in
        writer.null()
        writer.boolean(true)
        writer.array { _ in }
        writer.object { _ in }
        writer.boolean(false)
      }
      writer.member("seconds", decimal: 14_200, places: 3)
    }
  }
  #expect(text == #"{"z":-12,"a":"b","list":[null,true,[],{},false],"seconds":14.2}"#)
}

@Test func linesStandBetweenValues() {
  let text = written { writer in
    writer.array { writer in
      for number in 1...2 {
        writer.lineBreak()
        writer.integer(number)
      }
      writer.lineBreak(isLast: true)
    }
  }
  #expect(text == "[\n1,\n2\n]")
}

@Test(arguments: [
  ("plain", #""plain""#), ("quote\"back\\slash/", #""quote\"back\\slash/""#),
  ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
  ("\u{1B}[31m", #""\u001b[31m""#), ("\u{9B}\u{85}", #""\u009b\u0085""#),
  ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é漢😀", "\"é漢😀\""),
])
func whatCouldBreakALineOrSteerATerminalIsEscaped(_ text: String, _ expected: String) {
  let result = written { $0.string(text) }
  #expect(result == expected)
  #expect(string(result) == text)
}

@Test(arguments: [
  (14_200, 3, "14.2"), (0, 3, "0"), (5, 3, "0.005"), (-5, 3, "-0.005"), (1000, 3, "1"),
  (667, 1, "66.7"), (12, 0, "12"), (Int.max, 3, "9223372036854775.807"),
  (Int.min, 3, "-9223372036854775.808"),
])
func aDecimalIsWrittenExactly(_ number: Int, _ places: Int, _ expected: String) {
  #expect(decimalText(number, places: places) == expected)
}
