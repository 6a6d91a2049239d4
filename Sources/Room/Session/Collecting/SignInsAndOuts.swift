internal import Journal
public import Scoring

/// Who signed in and out in which session, as deliveries tell it. Answers alone do not: somebody may sign in and answer nothing.
///
/// It is kept as the first lines of the deliveries themselves, sorted, each once. So it does not depend on the order in which they come,
/// and each line has its checksum.
public struct SignInsAndOuts: Hashable, Sendable {
  private var lines: [String: Set<[UInt8]>] = [:]

  public init() {}

  /// Takes in a delivery. One that brings answers is neither a sign-in nor a sign-out.
  mutating func add(_ header: DeliveryHeader) {
    switch header.event {
    case .signIn, .signOut: lines[header.session, default: []].insert(header.line)
    case .answers, .help, .helpEnded: break
    }
  }

  /// Takes in a file that was kept. Lines that are damaged are left out.
  public mutating func add(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      if let header = DeliveryHeader(line.span) { add(header) }
    }
  }

  /// The ids of the sessions, sorted.
  public var sessions: [String] { lines.keys.sorted() }

  /// The file of a session.
  public func file(of session: String) -> [UInt8] {
    (lines[session] ?? []).sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// Every sign-in and sign-out of a session.
  public func events(of session: String) -> [(learner: LearnerID, at: Timestamp, isIn: Bool)] {
    (lines[session] ?? []).compactMap { line in
      let bytes = line.dropLast()
      guard let header = DeliveryHeader(bytes.span) else { return nil }
      return (header.learner, header.at, header.event == .signIn)
    }
  }
}
