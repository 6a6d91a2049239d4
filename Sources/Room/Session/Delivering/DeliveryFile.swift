internal import Digest
internal import Files
internal import Journal
internal import Scoring

/// A delivery as it was found: a regular file of a sane size. Its first line says whose lines follow and how many. If it is named
/// as a delivery is, the name is the digest of its bytes.
struct DeliveryFile {
  var header: DeliveryHeader
  /// The lines after the header, as many as there are.
  var lines: [UInt8]
  /// How many complete lines those are.
  var count: Int

  /// Throws the reason if the file is not a delivery.
  ///
  /// A mail program may have renamed it. Then only its first line tells that it is a delivery, and the checksums of its lines
  /// must do.
  init(_ found: SourceWalk.Found) throws(CollectionReport.Reason) {
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(found.path, limit: 4 * Delivery.largestSize)
    } catch {
      throw .file(error)
    }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let header = DeliveryHeader(bytes.span.extracting(0..<end))
    guard found.isNamed || header != nil else { throw .outsideJournal }
    if found.isNamed {
      let name = Delivery.name(of: bytes)
      if !found.path.hasSuffix("/" + name), found.path != name { throw .notItsName }
    }
    guard let header else { throw .noHeader }
    self.header = header
    lines = Array(bytes[min(end + 1, bytes.count)...])
    count = lines.count { $0 == 0x0A }
  }
}

extension DeliveryFile {
  /// The learner whom the first line of a file names, whether the rest is believed or not; `nil` if it is no delivery's.
  static func learner(namedAt path: String) -> LearnerID? {
    guard let bytes = try? WholeFile.read(path, limit: 4 * Delivery.largestSize) else { return nil }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    return DeliveryHeader(bytes.span.extracting(0..<end))?.learner
  }
}

extension CollectionReport.Reason: Error {}
