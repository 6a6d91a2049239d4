import Foundation
import TestSupport

/// Published and independently computed scores, as files in `Vectors`.
enum Vectors {
  /// The file `name` read as `Content`.
  static func read<Content: Decodable>(_ name: String, as type: Content.Type = Content.self)
    throws -> Content
  {
    let file = URL(filePath: targetFolder(of: #filePath) + "/Vectors/\(name).json")
    return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
  }
}

/// A file that holds only cases.
struct Cases<Case: Decodable>: Decodable {
  var cases: [Case]
}

/// Whether an exact share and a printed decimal are the same number.
func isClose(_ earned: Int, of possible: Int, to decimal: Double) -> Bool {
  abs(Double(earned) / Double(possible) - decimal) < 1e-12
}
