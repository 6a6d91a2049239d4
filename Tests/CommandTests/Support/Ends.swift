import Glibc

/// How a child is connected.
enum Streams {
  /// A pipe for each of input, output and errors.
  case pipes
  /// A terminal for all three, of which the child is the session leader.
  case terminal(rows: UInt16, columns: UInt16)
}

/// Our ends of what a child reads and writes. None of them reaches another child.
struct Ends {
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  /// The child's ends, until it has them: input, output, errors.
  private var theirs: [Int32] = []
  private var isTerminal = false

  /// How many descriptors other tests may open while a child is started.
  private static let openedMeanwhile: Int32 = 64

  init(_ streams: Streams) throws {
    // A child that has gone must not take the tests with it.
    signal(SIGPIPE, SIG_IGN)
    switch streams {
    case .pipes:
      let (forInput, forOutput, forErrors) = (try makePipe(), try makePipe(), try makePipe())
      (input, output, errors) = (forInput.writing, forOutput.reading, forErrors.reading)
      theirs = [forInput.reading, forOutput.writing, forErrors.writing]
    case .terminal(let rows, let columns):
      var (keyboard, screen): (Int32, Int32) = (-1, -1)
      guard openpty(&keyboard, &screen, nil, nil, nil) == 0 else {
        throw SystemError(action: "open a terminal")
      }
      (input, output, errors) = (keyboard, keyboard, -1)
      theirs = [screen, screen, screen]
      isTerminal = true
      resize(rows: rows, columns: columns)
    }
  }

  /// Starts the child on its ends.
  mutating func spawn(_ arguments: [String], in place: Place) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in theirs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    // Nor may what other tests opened: a terminal held by a stranger is never hung up.
    for number in 3..<(highestDescriptor + Self.openedMeanwhile) {
      posix_spawn_file_actions_addclose(&actions, number)
    }
    let launcher = ["/usr/bin/env", "-C", place.folder] + (isTerminal ? ["setsid", "-c"] : [])
    let id = try start(launcher + arguments, place.variables, &actions)
    for end in Set(theirs) { Glibc.close(end) }
    theirs = []
    return id
  }

  private func start(
    _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    posix_spawnattr_setsigmask(&attributes, &usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let problem = posix_spawn(&id, arguments[0], &actions, &attributes, &words, &variables)
    guard problem == 0 else { throw SystemError(action: "start \(arguments[0])", code: problem) }
    return id
  }

  enum Reading {
    case output([UInt8])
    case errors([UInt8])
    case end, silence
  }

  /// What comes next, from whichever end.
  mutating func read(waiting milliseconds: Int32) -> Reading {
    while output >= 0 || errors >= 0 {
      var sources = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&sources, 2, milliseconds)
      if ready < 0, errno == EINTR { continue }
      if ready == 0 { return .silence }
      if sources[1].revents != 0 {
        if let bytes = readSome(from: errors) { return .errors(bytes) }
        Glibc.close(errors)
        errors = -1
      } else {
        if let bytes = readSome(from: output) { return .output(bytes) }
        if !isTerminal { Glibc.close(output) }
        output = -1
      }
    }
    return .end
  }

  /// What is there; `nil` at the end, which a terminal tells by an error.
  private func readSome(from end: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(end, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  mutating func closeInput() {
    if input >= 0 { Glibc.close(input) }
    if isTerminal { output = -1 }
    input = -1
  }

  mutating func close() {
    closeInput()
    for end in Set(theirs + [output, errors]) where end >= 0 { Glibc.close(end) }
  }

  func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(input, UInt(TIOCSWINSZ), &size)
  }

  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(input, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}

/// The highest number of a file that is open now.
private var highestDescriptor: Int32 {
  guard let folder = opendir("/proc/self/fd") else { return 4096 }
  defer { closedir(folder) }
  var highest: Int32 = 0
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    highest = max(highest, Int32(name) ?? 0)
  }
  return highest
}

/// A thing the system would not do for a test.
struct SystemError: Error {
  var action: String
  var code = errno
}

private func makePipe() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw SystemError(action: "make a pipe") }
  return (ends[0], ends[1])
}
