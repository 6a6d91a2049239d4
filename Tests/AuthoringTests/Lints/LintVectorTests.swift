import Curriculum
import Foundation
import TestSupport
import Testing

@testable import Authoring

/// The rules against flags that another program found, in `Vectors/lint.json`.
struct LintVectorTests {
  @Test(arguments: try LintVectors.read().items)
  func anItemIsFlaggedAsExpected(_ example: LintVectors.Case) {
    let options = example.options.enumerated().map { index, text in
      Item.Option(text, isKeyed: index == example.keyIndex)
    }
    let flags = ItemRule.flags(of: Item(kind: .single, leadIn: example.stem, options: options))
    #expect(
      flags.map(\.finding.code.rawValue)
        == example.expectedFlags.map { String($0.prefix { $0 != "-" }) })
    let isStressed = example.expectedFlags.contains("L07-negative-lead-in")
    for flag in flags where flag.finding.code == .negativeLeadIn {
      #expect(flag.finding == .negativeLeadIn("not", isStressed: isStressed))
    }
  }

  @Test(arguments: try LintVectors.read().bankKeyPosition)
  func keysAreSpreadOrNot(_ example: LintVectors.Positions) {
    #expect(areUneven(example.keyPositionCounts) == example.flag)
  }

  @Test(arguments: try LintVectors.read().bankKeyLongest)
  func theLongestIsKeyedMoreOftenThanByChance(_ example: LintVectors.Lengths) {
    let choices = Array(repeating: example.optionsPerItem, count: example.items)
    #expect(isMoreThanChance(example.itemsWithKeyStrictlyLongest, of: choices) == example.flag)
  }

  @Test func theWordsAreThoseOfTheVectors() throws {
    let vectors = try LintVectors.read()
    #expect(Terms.stopWords.sorted() == vectors.stopWords)
    #expect(Terms.absolute.sorted() == vectors.absoluteTerms)
    #expect(Terms.hedging.sorted() == vectors.vagueTerms)
  }
}

struct LintVectors: Decodable {
  var items: [Case]
  var bankKeyPosition: [Positions]
  var bankKeyLongest: [Lengths]
  var stopWords: [String]
  var absoluteTerms: [String]
  var vagueTerms: [String]

  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var stem: String
    var options: [String]
    var keyIndex: Int
    var expectedFlags: [String]

    var testDescription: String { name }
  }

  struct Positions: Decodable {
    var keyPositionCounts: [Int]
    var flag: Bool
  }

  struct Lengths: Decodable {
    var itemsWithKeyStrictlyLongest: Int
    var items: Int
    var optionsPerItem: Int
    var flag: Bool
  }

  static func read() throws -> LintVectors {
    let file = URL(filePath: targetFolder(of: #filePath))
      .appending(components: "Vectors", "lint.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(LintVectors.self, from: Data(contentsOf: file))
  }
}
