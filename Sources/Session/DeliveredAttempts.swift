internal import Journal
public import Scoring

/// The answers of a learner that an inbox holds, in the order of `Attempt.isInOrder`: what somebody who moves to another seat
/// goes on from. Whatever is no delivery of that learner's is passed over. It reads every delivery, since names do not tell
/// whose they are.
public func attemptsDelivered(by learner: LearnerID, to inbox: String) -> [Attempt] {
  var attempts: [String: Attempt] = [:]
  var reader = JournalLines()
  for name in (try? Folder.names(in: inbox)) ?? [] where Delivery.isName(name) {
    guard
      let bytes = try? JournalFile.read(inbox + "/" + name, limit: 4 * Delivery.largestSize),
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
