internal import Digest
internal import Files
internal import Journal

/// A delivery as it was found: a regular file of a sane size, whose first line says whose lines follow and how many, and whose
/// name, where it is one of a delivery's, is the digest of its bytes.
struct DeliveryFile {
  var header: DeliveryHeader
  /// The lines after the header, as many as there are.
  var lines: [UInt8]
  /// How many complete lines those are.
  var count: Int

  /// Throws why the file is none.
  ///
  /// A mail program may have renamed it; then its lines' own checksums must do, and it is only a delivery by its first line.
  init(_ found: SourceWalk.Found) throws(CollectionReport.Reason) {
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(found.path, limit: 4 * Delivery.largestSize)
    } catch {
      throw .file(error)
    }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let header = bytes.withUnsafeBytes {
      DeliveryHeader(UnsafeRawBufferPointer(rebasing: $0[..<end]))
    }
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

extension CollectionReport.Reason: Error {}
