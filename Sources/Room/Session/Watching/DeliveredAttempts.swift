public import Files
internal import Journal
public import Scoring

/// The answers of a learner that an inbox holds, in the order of `Attempt.isInOrder`: what somebody who moves to another seat
/// goes on from. Whatever is no delivery of that learner's is passed over. It reads every delivery, since names do not tell
/// whose they are.
///
/// Throws where the inbox cannot be listed.
public func attemptsDelivered(by learner: LearnerID, to inbox: String) throws(FileError)
  -> [Attempt]
{
  var attempts: [String: Attempt] = [:]
  var reader = JournalLines()
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
    bytes.withUnsafeBytes { bytes in
      let header = DeliveryHeader(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      guard header?.learner == learner else { return }
      reader.read(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])) { record in
        guard case .answer(let attempt) = record.content, attempt.learner == learner else { return }
        attempts[attempt.id] = attempt
      } refuse: { _, _ in
      }
    }
  }
  return attempts.values.sorted(by: Attempt.isInOrder)
}
