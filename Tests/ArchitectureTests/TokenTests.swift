import Testing

struct TokenTests {
  struct Example: Sendable {
    var source: String
    /// The tokens with their lines; string literals in quotes.
    var tokens: String

    init(_ source: String, _ tokens: String) {
      self.source = source
      self.tokens = tokens
    }
  }

  @Test(arguments: [
    Example("", ""),
    Example("let x = a.b!", "1:let 1:x 1:= 1:a 1:. 1:b 1:!"),
    Example("a // open(\nb /* exit( /* x */\n print( */ c", "1:a 2:b 3:c"),
    Example("a /* never closed", "1:a"),
    Example(#"f("try! x // y", b)"#, #"1:f 1:( 1:"try! x // y" 1:, 1:b 1:)"#),
    Example(#"f("a \" b") c"#, #"1:f 1:( 1:"a \" b" 1:) 1:c"#),
    Example(##"#"a " b \ "# c"##, ##"1:"a " b \ " 1:c"##),
    Example("\"\"\"\n a \" b\n \"\"\"\nc", "1:\"\n a \" b\n \" 4:c"),
    Example(#""a \(x! + f(y)) b" c"#, #"1:x 1:! 1:+ 1:f 1:( 1:y 1:) 1:"a \(x! + f(y)) b" 1:c"#),
    Example(##"#"a \(x) \#(y)"#"##, ##"1:y 1:"a \(x) \#(y)""##),
    Example(#""\("in \(x) er")""#, #"1:x 1:"in \(x) er" 1:"\("in \(x) er")""#),
    Example("\"never closed\nb", "1:\"never closed\" 2:b"),
    Example("\"ends in \\", "1:\"ends in \\\""),
    Example("#if !X\nnaïve", "1:# 1:if 1:! 1:X 2:naïve"),
  ])
  func commentsAreLeftOutAndTextIsOneToken(_ example: Example) {
    let tokens = Token.all(in: example.source).map { token in
      "\(token.line):" + (token.kind == .text ? "\"\(token.text)\"" : token.text)
    }
    #expect(tokens.joined(separator: " ") == example.tokens)
  }

  @Test func aTokenKnowsWhetherItTouchesTheOneBefore() {
    let tokens = Token.all(in: "a !b! \"c\"! /* */! \"\\(d)\"!")
    #expect(
      tokens.map { ($0.touchesPrevious ? "" : " ") + ($0.kind == .text ? "T" : $0.text) }.joined()
        == " a !b! T! ! d T!")
  }
}
