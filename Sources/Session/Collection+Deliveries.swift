internal import Glibc
internal import Journal
internal import Scoring

extension Collection {
  /// Reads a delivery, and takes what of it is sound.
  mutating func read(delivery found: SourceWalk.Found) throws(JournalError) {
    let file: DeliveryFile
    do throws(CollectionReport.Reason) {
      file = try DeliveryFile(found)
    } catch {
      return report.reject(found.path, error)
    }
    try take(file, from: found.path)
  }

  private mutating func take(_ file: DeliveryFile, from path: String) throws(JournalError) {
    let (header, lines) = (file.header, file.lines)
    report.deliveriesRead += 1
    if file.count != header.count {
      report.reject(path, .otherCount(said: header.count, found: file.count))
    }
    coverage.add(header, lines: min(file.count, header.count))
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
