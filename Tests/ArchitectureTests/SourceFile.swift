import Foundation
import Testing

/// A file of the repository.
struct SourceFile: Sendable {
  /// From the root of the repository: `Sources/Screens/Screen/Frame.swift`.
  var path: String
  var text: String
  /// The tokens of a Swift file; none for a file of another language.
  var tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = path.hasSuffix(".swift") ? Token.all(in: text) : []
  }

  /// The floor, which is the first folder below `Sources`: `Screens`.
  var floor: String { folder(1) }

  /// The module, which is a folder of its floor: `Screen`. The program is a floor of its own.
  var module: String { floor == "webside" ? floor : folder(2) }

  private func folder(_ index: Int) -> String {
    let parts = path.split(separator: "/")
    return parts.count > index + 1 ? String(parts[index]) : ""
  }

  /// The names after `func`.
  var declaredFunctions: [String] {
    zip(tokens, tokens.dropFirst()).filter { $0.0.text == "func" }.map(\.1.text)
  }

  /// A breach of a rule on a line of this file.
  func finding(_ line: Int, _ message: String) -> Finding {
    Finding(file: path, line: line, message: message)
  }
}

/// A breach of a rule, and where it is.
struct Finding: Hashable, Comparable, CustomStringConvertible {
  var file: String
  var line: Int
  var message: String

  var description: String { "\(file):\(line): \(message)" }

  static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.message) < (right.file, right.line, right.message)
  }
}

/// Records each finding as an issue of the test that looked.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in findings.sorted() {
    Issue.record("\(finding)", sourceLocation: sourceLocation)
  }
}

/// The repository this test was built from.
enum Repository {
  static let manifest = SourceFile(path: "Package.swift", text: read("Package.swift"))

  /// The page that shows the map of modules.
  static let architecture = read("Docs/architecture.md")

  /// Every file of code below `Sources`, by path.
  static let sources: [SourceFile] = {
    let below = FileManager.default.enumerator(atPath: root.path + "/Sources")
    let names = (below?.allObjects as? [String] ?? []).sorted()
    return names.filter { name in
      [".swift", ".c", ".h", ".modulemap"].contains { name.hasSuffix($0) }
    }.map { SourceFile(path: "Sources/" + $0, text: read("Sources/" + $0)) }
  }()

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func read(_ path: String) -> String {
    let bytes = FileManager.default.contents(atPath: root.path + "/" + path)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}
