import Glibc
import TestSupport

/// The program under test: the one that was built beside this test bundle.
enum Program {
  /// Where the program is.
  static let path = folder(of: bundle) + "/webside"

  /// The folder of these tests in the sources.
  static let sources = targetFolder(of: #filePath)

  /// A file or folder of the fixtures.
  static func fixture(_ name: String) -> String { sources + "/Fixtures/" + name }

  /// On Linux the test bundle is an executable, and it is what runs now.
  private static var bundle: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// The folder a path is in.
func folder(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}
