import Glibc
import TestSupport
import Testing

/// A terminal that a person could sit at, with a shell in it: tmux, on a server of its own that ends with the test.
///
/// One client of tmux's control mode takes all commands on its input. A process for each look at the screen would take longer than
/// the programs that are tested.
final class Tmux {
  private let client: Child
  private let folder = TemporaryFolder()

  /// What the shell says when it waits.
  static let ready = "ready>"

  init(_ seat: Seat, variables: [String: String] = [:]) throws {
    // Letters of the test's own choosing end words; the shell reads no file of the person who runs the tests.
    let names = variables.merging(["PS1": Self.ready + " ", "webside": Program.path]) { own, _ in
      own
    }
    let settings = names.sorted { $0.key < $1.key }.map { "'\($0.key)=\($0.value)'" }
    client = try seat.startShell(
      "exec tmux -S \(folder.path)/socket -f /dev/null -C new-session -x 80 -y 24 "
        + "\"exec env \(settings.joined(separator: " ")) /bin/sh -i\" ';' refresh-client -f no-output"
    )
    // Before that, commands have no session to be about.
    try client.hear("%session-changed ")
    try show(Self.ready)
  }

  deinit {
    client.say("kill-server")
    client.hangUp()
    _ = try? client.finish()
  }

  /// Gives tmux a command, and returns what it answers.
  @discardableResult
  private func run(_ command: String) throws -> String {
    client.say(command)
    // The answer to a command stands between two lines with the command's number and a 1.
    var line = ""
    repeat {
      line = try client.hear("\n")
    } while !(line.hasPrefix("%begin ") && line.hasSuffix(" 1\n"))
    let mark = line.dropFirst("%begin ".count)
    var answer = ""
    while true {
      line = try client.hear("\n")
      if line == "%end " + mark { return answer }
      if line == "%error " + mark { throw SystemError(action: answer) }
      answer += line
    }
  }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws {
    try run("send-keys \(keys.map { "'\($0)'" }.joined(separator: " "))")
  }

  /// Presses keys that are to bring words to the screen which are not on it.
  func press(_ keys: String..., shows words: String) throws {
    let before = try screen
    #expect(!before.contains(words), "`\(words)` is there already:\n\(before)")
    try run("send-keys \(keys.map { "'\($0)'" }.joined(separator: " "))")
    try show(words)
  }

  /// Types a line for the program that is there, which is to bring words to the screen.
  func type(_ line: String, shows words: String) throws {
    try press(line)
    try press("Enter", shows: words)
  }

  /// Types a line for the shell.
  func command(_ line: String, shows words: String) throws {
    folder.write(line, to: "line")
    try run("load-buffer \(folder.path)/line")
    try run("paste-buffer")
    // Not Enter, which a program that was killed may have left to mean nothing.
    try press("C-j", shows: words)
  }

  /// Pastes text as a terminal does: marked as pasted if the program asks for that.
  func paste(_ text: String) throws {
    folder.write(text, to: "paste")
    try run("load-buffer \(folder.path)/paste")
    try run("paste-buffer -p")
  }

  /// Compares the screen with a golden beside this file, once it has come to be as that has it. `settled` makes alike what no
  /// two runs show alike.
  func expectGolden(_ name: String, settled: (String) -> String = { $0 }) throws {
    let golden = text(of: Program.sources + "/Goldens/" + name)
    var (last, equal) = ("", 0)
    let isThere = { (shown: String) in
      if getenv("UPDATE_GOLDENS") == nil { return shown == golden || golden == nil }
      (last, equal) = (shown, shown == last ? equal + 1 : 0)
      return equal > 40
    }
    let shown = try? wait(for: name, in: { settled(try self.screen) }, until: isThere)
    TestSupport.expectGolden(try shown ?? settled(screen), name, in: "Goldens")
  }

  /// Gives the window another size.
  func resize(rows: Int, columns: Int) throws {
    try run("resize-window -x \(columns) -y \(rows)")
  }

  /// The rows of the screen.
  var screen: String { get throws { try run("capture-pane -p") } }

  /// What tmux knows about its terminal, such as `alternate_on`.
  func value(of name: String) throws -> String {
    String(try run("display-message -p '#{\(name)}'").dropLast())
  }

  /// Writes all that programs send from now on to a file.
  func record(to file: String) throws {
    try run("pipe-pane 'exec cat >\(file)'")
  }

  /// Waits until the screen holds words.
  @discardableResult
  func show(_ words: String) throws -> String {
    try wait(for: words, in: { try self.screen }, until: { $0.contains(words) })
  }

  /// Waits until something tmux knows about its terminal is so.
  func wait(until name: String, is value: String) throws {
    _ = try wait(
      for: "\(name) \(value)", in: { try self.value(of: name) }, until: { $0 == value })
  }

  /// What a recording holds once words have arrived in it.
  func recorded(in file: String, upTo words: String) throws -> String {
    try wait(for: words, in: { text(of: file) ?? "" }, until: { $0.contains(words) })
  }

  /// Looks again and again: tmux tells nobody that its screen has changed.
  private func wait(
    for words: String, in source: () throws -> String, until isThere: (String) -> Bool
  ) throws -> String {
    var found = ""
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Child.patienceInMilliseconds) {
      found = try source()
      if isThere(found) { return found }
      poll(nil, 0, 5)
    }
    throw Unheard(words: words, instead: found)
  }
}
