public import Files
internal import Journal
public import Scoring

/// What an inbox holds of a learner who moves to another seat and goes on there.
public struct DeliveredAttempts: Sendable {
  /// In the order of `Attempt.isInOrder`, with their moments by the share's clock.
  public var attempts: [Attempt] = []
  /// How many deliveries could not be read. They may hold answers of this learner.
  public var unread = 0

  /// Reads every delivery, since the names do not tell whose they are, and passes over all other files.
  ///
  /// Throws if the inbox cannot be listed.
  public init(by learner: LearnerID, to inbox: String) throws(FileError) {
    var names: [String] = []
    try Folder.forEachName(in: inbox) { bytes in
      if let name = String(validating: bytes), Delivery.isName(name) {
        names.append(name)
      }
    }
    var found: [String: Attempt] = [:]
    for name in names {
      let file: DeliveryFile
      do throws(CollectionReport.Reason) {
        file = try DeliveryFile(
          SourceWalk.Found(path: inbox + "/" + name, learner: nil, isNamed: true))
      } catch {
        // A damaged file, or one that is no delivery, is not counted.
        if case .file(.unreadable) = error { unread += 1 }
        continue
      }
      guard file.header.learner == learner else { continue }
      forEachRecord(in: file.lines.span) { placed in
        guard case .answer(let attempt) = placed.record.content, attempt.learner == learner else {
          return
        }
        found[attempt.id] = file.header.corrected(attempt)
      } refuse: { _, _ in
      }
    }
    attempts = found.values.sorted(by: Attempt.isInOrder)
  }
}
