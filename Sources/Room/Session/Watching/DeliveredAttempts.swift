public import Files
internal import Journal
public import Scoring

/// The answers of a learner that an inbox holds, in the order of `Attempt.isInOrder`. A learner who moves to another seat goes
/// on from them. It reads every delivery, since the names do not tell whose they are, and passes over all other files.
///
/// Throws if the inbox cannot be listed.
public func attemptsDelivered(by learner: LearnerID, to inbox: String) throws(FileError)
  -> [Attempt]
{
  var attempts: [String: Attempt] = [:]
  var names: [String] = []
  try Folder.forEachName(in: inbox) { bytes in
    if let name = String(validating: bytes), Delivery.isName(name) {
      names.append(name)
    }
  }
  for name in names {
    guard
      let bytes = try? WholeFile.read(inbox + "/" + name, limit: 4 * Delivery.largestSize),
      let end = bytes.firstIndex(of: 0x0A)
    else { continue }
    guard DeliveryHeader(bytes.span.extracting(0..<end))?.learner == learner else { continue }
    forEachRecord(in: bytes.span.extracting((end + 1)..<bytes.count)) { placed in
      guard case .answer(let attempt) = placed.record.content, attempt.learner == learner else {
        return
      }
      attempts[attempt.id] = attempt
    } refuse: { _, _ in
    }
  }
  return attempts.values.sorted(by: Attempt.isInOrder)
}
