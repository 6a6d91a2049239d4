internal import Digest
package import Files

/// A collection into a cohort that has begun. As long as it has not finished, the cohort may lack answers of its sources.
///
///     <cohort>/.unfinished-<digest>    the paths of the sources, each followed by a zero byte
///
/// The file is there from the beginning of a collection to its end, so it stays if the collection is broken off. Another
/// collection of the same sources, or of these and more, removes it when it has finished.
package struct UnfinishedCollection: Hashable, Sendable {
  /// The paths of the sources, sorted, without links if they lead anywhere.
  package let sources: [String]
  /// The path of the file.
  package let file: String
  private let cohort: String

  private static let prefix = ".unfinished-"
  private static let largestInBytes = 1 << 20

  /// Begins a collection; the cohort's folder is made if it is missing.
  package init(of sources: [String], into cohort: String) throws(FileError) {
    self.sources = Set(sources.map { resolvedPath($0) ?? $0 }).sorted()
    self.cohort = cohort
    let bytes = Array(self.sources.map { $0 + "\0" }.joined().utf8)
    file = cohort + "/" + Self.prefix + sha256(bytes)
    try Folder.make(cohort)
    try NewFile.write(bytes, to: file)
  }

  private init(_ bytes: [UInt8], at file: String, in cohort: String) {
    sources = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    self.file = file
    self.cohort = cohort
  }

  /// Notes that the collection has finished, and with it every earlier one that had no other sources.
  package func finish() throws(FileError) {
    for other in try Self.all(in: cohort) {
      let isDone = !other.sources.isEmpty && Set(sources).isSuperset(of: other.sources)
      if isDone || other.file == file { removeFile(other.file) }
    }
  }

  /// The collections into a cohort that have begun and not finished. One whose file cannot be read has no sources.
  package static func all(in cohort: String) throws(FileError) -> [UnfinishedCollection] {
    try Folder.names(in: cohort).filter { $0.hasPrefix(prefix) }.compactMap { name in
      let file = cohort + "/" + name
      do throws(FileObstacle) {
        return UnfinishedCollection(
          try WholeFile.read(file, limit: largestInBytes), at: file, in: cohort)
      } catch {
        // Another collection may have finished meanwhile.
        return error == .missing ? nil : UnfinishedCollection([], at: file, in: cohort)
      }
    }
  }
}
