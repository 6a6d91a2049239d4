import Foundation

/// Statistics worked out by R, numpy, scipy and statsmodels, as the file names them.
struct CohortVectors: Decodable {
  struct Dataset: Decodable {
    struct Item: Decodable {
      var facility: Double
      var corrected_item_total_r: Double?
      var alpha_if_deleted: Double
      var D27: Double
    }
    struct Expected: Decodable {
      var total_mean: Double
      var total_sd: Double
      var median: Double
      var skewness_moodle: Double
      var alpha: Double
      var sem: Double
      var items: [Item]
    }
    var matrix_rows: [[Double]]
    var max_marks: [Double]
    var numpy: Expected
  }

  struct Pairs: Decodable {
    struct Expected: Decodable {
      var mean_pre: Double
      var mean_post: Double
      var mean_diff: Double
      var p_two_sided: Double
      var dz: Double
      var d_av_lakens: Double
    }
    var pre: [Double]
    var post: [Double]
    var numpy: Expected?
    var paired: Expected?
    var hake_class_g: Double?
    var mean_normalized_change: Double?
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
    var total_shown: Bool
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
  var pre_post: [String: Pairs]
  var wilson95: Cases<Proportion>
  var suppression: Cases<Hiding>

  static func read() throws -> CohortVectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Vectors", "cohort.json")
    return try JSONDecoder().decode(CohortVectors.self, from: Data(contentsOf: file))
  }
}

/// Whether two figures agree to nine digits; two missing ones agree too.
func agree(_ left: Double?, _ right: Double?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (let left?, let right?): abs(left - right) < 1e-9
  default: false
  }
}
