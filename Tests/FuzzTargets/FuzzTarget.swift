/// FuzzTargets says what must hold of each kind of input that comes from outside, whatever its bytes are. A fuzzer tries bytes until
/// something does not hold (`make fuzz`); the tests try the inputs that are kept.

import Files

/// A kind of input.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A module of a course, in Markdown.
  case modules
  /// `course.yaml`, and behind a line `%%%` perhaps `coverage.yaml`.
  case courses
  /// `session.yaml`.
  case sessions
  case rosters
  /// Lines of a journal, with or without a checksum.
  case journals
  /// A file in the inbox of a session: its header and its lines, with or without a checksum.
  case deliveries
  /// A file that a learner handed in, with or without a checksum and a digest.
  case handIns = "hand-ins"
  /// What a terminal sends.
  case keys

  /// What does not hold of an input, in words; nothing if all is well. The worst inputs end the process before there are any words.
  public func problems(with bytes: [UInt8]) -> [String] {
    switch self {
    case .modules: problemsOfModule(bytes)
    case .courses: problemsOfCourse(bytes)
    case .sessions: problemsOfSession(bytes)
    case .rosters: problemsOfRoster(bytes)
    case .journals: problemsOfJournal(bytes)
    case .deliveries: problemsOfDelivery(bytes)
    case .handIns: problemsOfHandIn(bytes)
    case .keys: problemsOfKeys(bytes)
    }
  }
}

/// The words of each law that does not hold.
func broken(_ laws: [(holds: Bool, words: String)]) -> [String] {
  laws.filter { !$0.holds }.map(\.words)
}

/// The inputs of a target that are kept beside the tests, by name.
public func keptInputs(of target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
  let sources = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  let folder = "/\(sources)/FuzzTests/Inputs/\(target.rawValue)"
  let names = (try? Folder.names(in: folder)) ?? []
  return names.sorted().compactMap { name in
    (try? WholeFile.read(folder + "/" + name, limit: 1 << 22)).map { (name, $0) }
  }
}
