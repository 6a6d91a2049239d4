import Glibc

/// A process that runs for a test, with what it is told and what it says.
///
/// Reading waits for words and not for time: a deadline only ends a wait that would have no end.
final class Child {
  /// How long anything may take before it counts as never: longer than the slowest machine needs when all tests run at once.
  static let patienceInMilliseconds: Int32 = 60_000

  let id: pid_t
  private let place: Place
  private var ends: Ends
  /// What was said and not yet heard.
  private var unheard: [UInt8] = []
  private var complaints: [UInt8] = []
  private var isOver = false

  /// How a process came to its end.
  enum Ending: Hashable {
    case exited(Int32)
    case killed(Int32)
  }

  /// Starts a program, which is found by its path alone.
  init(_ arguments: [String], in place: Place, streams: Streams = .pipes) throws {
    self.place = place
    ends = try Ends(streams)
    id = try ends.spawn(arguments, in: place)
  }

  deinit {
    if !isOver {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    ends.close()
  }

  /// Types text, all of it.
  func type(_ text: String) {
    ends.write(Array(text.utf8))
  }

  func type(bytes: [UInt8]) { ends.write(bytes) }

  /// Types a line and the Enter behind it.
  func say(_ line: String) { type(line + "\n") }

  /// No more will be typed.
  func hangUp() { ends.closeInput() }

  func send(signal: Int32) { kill(id, signal) }

  func resize(rows: UInt16, columns: UInt16) { ends.resize(rows: rows, columns: columns) }

  /// The modes of the terminal that a program may leave behind.
  var modes: [UInt32] { ends.modes }

  /// What was said since the last hearing, up to and including `words`.
  @discardableResult
  func hear(_ words: String) throws -> String {
    let wanted = Array(words.utf8)
    var searched = 0
    while true {
      if let end = unheard.end(of: wanted, from: searched) {
        defer { unheard.removeFirst(end) }
        return String(decoding: unheard[..<end], as: UTF8.self)
      }
      searched = max(0, unheard.count - wanted.count)
      guard try listen() else {
        throw Unheard(words: words, instead: String(decoding: unheard, as: UTF8.self))
      }
    }
  }

  /// Takes in what was said so far, so that the child never waits for us to listen.
  func takeIn() throws {
    while true {
      guard case .output(let bytes) = ends.read(waiting: 0) else { return }
      unheard += bytes
    }
  }

  /// What was said until a line waits for an answer.
  func hearPrompt() throws -> String {
    while true {
      let line = unheard[(unheard.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
      if isPrompt(String(decoding: line, as: UTF8.self)) {
        defer { unheard = [] }
        return String(decoding: unheard, as: UTF8.self)
      }
      guard try listen() else {
        throw Unheard(words: "a prompt", instead: String(decoding: unheard, as: UTF8.self))
      }
    }
  }

  private func isPrompt(_ line: String) -> Bool {
    line == "> "
      || line.hasSuffix(": ")
        && ["What shall we", "A number", "A setting", "Press Enter", "Your ", "Numbers "].contains {
          line.hasPrefix($0)
        }
  }

  /// Waits for the end: what was not heard before, what was complained of, and how it ended.
  func finish() throws -> Outcome {
    while try listen() {}
    var status: Int32 = 0
    waitpid(id, &status, 0)
    isOver = true
    let signal = status & 0x7F
    return Outcome(
      output: String(decoding: unheard, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self),
      ending: signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal))
  }

  /// Takes in what comes next; `false` when nothing will come any more.
  private func listen() throws -> Bool {
    switch ends.read(waiting: Self.patienceInMilliseconds) {
    case .output(let bytes): unheard += bytes
    case .errors(let bytes): complaints += bytes
    case .end: return false
    case .silence:
      throw Unheard(words: "the end", instead: String(decoding: unheard, as: UTF8.self))
    }
    return true
  }
}

/// What a command left behind.
struct Outcome: Hashable {
  var output = ""
  var errors = ""
  var ending = Child.Ending.exited(0)
}

/// Words that were waited for and never came.
struct Unheard: Error, CustomStringConvertible {
  var words: String
  var instead: String

  var description: String { "never heard `\(words)`, but:\n\(instead)" }
}

/// Where a process runs. The folder is there as long as somebody holds the place.
struct Place {
  var owner: Seat
  var folder: String
  /// All of the environment.
  var variables: [String: String]
}

extension [UInt8] {
  /// The index behind the first occurrence of `part` that begins at or behind `start`.
  fileprivate func end(of part: [UInt8], from start: Int) -> Int? {
    guard !part.isEmpty, count >= part.count else { return nil }
    for index in start...Swift.max(start, count - part.count)
    where self[index...].starts(with: part) {
      return index + part.count
    }
    return nil
  }
}
