internal import Digest
internal import Glibc
internal import Journal
internal import Scoring

extension Collection {
  /// Reads a delivery: a regular file of a sane size, whose name is the digest of its bytes, and whose first line says whose
  /// lines follow and how many.
  ///
  /// A mail program may have renamed it; then its lines' own checksums must do, and it is only a delivery by its first line.
  mutating func read(delivery found: SourceWalk.Found) throws(JournalError) {
    let bytes: [UInt8]
    do throws(JournalFile.Obstacle) {
      bytes = try JournalFile.read(found.path, limit: 4 * Delivery.largestSize)
    } catch {
      return report.reject(found.path, .file(error))
    }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let header = bytes.withUnsafeBytes {
      DeliveryHeader(UnsafeRawBufferPointer(rebasing: $0[..<end]))
    }
    guard found.isNamed || header != nil else { return report.reject(found.path, .outsideJournal) }
    if found.isNamed, !found.path.hasSuffix("/" + Delivery.name(of: bytes)),
      found.path != Delivery.name(of: bytes)
    {
      return report.reject(found.path, .notItsName)
    }
    guard let header else { return report.reject(found.path, .noHeader) }
    try take(Array(bytes[min(end + 1, bytes.count)...]), as: header, from: found.path)
  }

  private mutating func take(_ lines: [UInt8], as header: DeliveryHeader, from path: String)
    throws(JournalError)
  {
    report.deliveriesRead += 1
    let count = lines.count { $0 == 0x0A }
    if count != header.count {
      report.reject(path, .otherCount(said: header.count, found: count))
    }
    coverage.add(header, lines: min(count, header.count))
    if let name = header.name, Profile(name: name) != nil {
      names[header.learner, default: []].insert(name)
    }
    if let account = account(of: path) { accounts[header.learner, default: []].insert(account) }
    let owned = SourceWalk.Found(path: path, learner: header.learner)
    lines.withUnsafeBytes { take($0, from: owned, after: 1) }
    try flushIfLarge()
  }

  /// The number of the account that owns a file.
  private func account(of path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_uid : nil
  }
}
