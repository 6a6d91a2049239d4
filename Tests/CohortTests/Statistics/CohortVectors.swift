import Foundation

/// Statistics worked out by R, numpy, scipy and statsmodels, as the file names them.
struct CohortVectors: Decodable {
  struct Dataset: Decodable {
    struct Item: Decodable {
      var facility: Double
      var correctedItemTotalR: Double?
      var alphaIfDeleted: Double
      var upperLowerDifference: Double
    }
    struct Expected: Decodable {
      var totalMean: Double
      var totalSd: Double
      var median: Double
      var skewnessMoodle: Double
      var alpha: Double
      var sem: Double
      var items: [Item]
    }
    var matrixRows: [[Double]]
    var maxMarks: [Double]
    var numpy: Expected
  }

  struct Pairs: Decodable {
    struct Expected: Decodable {
      var meanPre: Double
      var meanPost: Double
      var meanDiff: Double
      var pTwoSided: Double
      var dz: Double
      var dAvLakens: Double
    }
    var pre: [Double]
    var post: [Double]
    var numpy: Expected?
    var paired: Expected?
    var hakeClassG: Double?
    var meanNormalizedChange: Double?
  }

  struct Proportion: Decodable {
    var x: Int
    var n: Int
    var lower: Double
    var upper: Double
  }

  struct Hiding: Decodable {
    struct Result: Decodable {
      var shown: [String]?
      var reason: String?
    }
    var groups: [Group]
    var totalShown: Bool
    var result: Result
  }

  /// A name and a number of people, written as a list of two.
  struct Group: Decodable {
    var name: String
    var count: Int

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      name = try list.decode(String.self)
      count = try list.decode(Int.self)
    }
  }

  struct Cases<Case: Decodable>: Decodable { var cases: [Case] }

  var datasets: [String: Dataset]
  var prePost: [String: Pairs]
  var wilson95: Cases<Proportion>
  var suppression: Cases<Hiding>

  static func read() throws -> CohortVectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Vectors", "cohort.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in Name(path[path.count - 1].stringValue) }
    return try decoder.decode(CohortVectors.self, from: Data(contentsOf: file))
  }
}

/// A name of the file as Swift writes it: `total_mean` → `totalMean`. `D27` is the upper-lower difference.
private struct Name: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(_ key: String) {
    let words = key.split(separator: "_", omittingEmptySubsequences: false)
    stringValue =
      key == "D27"
      ? "upperLowerDifference"
      : words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }
        .joined()
  }

  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

/// Whether two figures agree to nine digits; two missing ones agree too.
func agree(_ left: Double?, _ right: Double?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (let left?, let right?): abs(left - right) < 1e-9
  default: false
  }
}
