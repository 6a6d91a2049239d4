import Glibc
import TestSupport
import Testing

/// The trainer as a screen reader speaks it: yasr, with a synthesizer that writes down what it is to say.
@Suite(.serialized) struct ScreenReaderTests {
  /// A key, and the last words that are spoken after it; if text changes, a sentence that is spoken whole.
  ///
  /// New text is read aloud in pieces that depend on how its bytes arrive, and nothing tells which piece was the last: what is
  /// spoken exactly is known only from the second key on that changes no text.
  private struct Step {
    var name: String
    var key: String
    var last: String
    var sentence = ""
    var changesText: Bool { !sentence.isEmpty }
  }

  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"
  private static let steps = [
    Step(name: "start", key: "", last: "quit", sentence: "2 modules, about 6 minutes."),
    Step(name: "Down", key: down, last: "2 One more about 1 min"),
    Step(name: "Up", key: up, last: "1 Everything once about 5 min"),
    Step(name: "Down", key: down, last: "2 One more about 1 min"),
    Step(name: "Up", key: up, last: "1 Everything once about 5 min"),
    Step(name: "Enter", key: "\r", last: "quit", sentence: "A short page to read: one paragraph"),
    Step(
      name: "Enter", key: "\r", last: "quit",
      sentence: "A colleague shows you a photograph of the ward at night."),
    Step(name: "Down", key: down, last: "( ) b You will be reported."),
    Step(name: "Down", key: down, last: "( ) c The board behind you can be read."),
    Step(
      name: "Space", key: " ", last: "Picked. Enter submits, another pick changes it.",
      sentence: "( star ) c  The board behind you can be read."),
    Step(name: "Up", key: up, last: "( ) b You will be reported."),
    Step(name: "Down", key: down, last: "( star ) c The board behind you can be read."),
    Step(name: "Up", key: up, last: "( ) b You will be reported."),
  ]

  /// Starts the trainer under yasr, as on the console.
  private func start(_ seat: Seat) throws -> Child {
    let home = seat.folder.path
    seat.folder.write("#!/bin/sh\nexec cat >>'\(home)/spoken'\n", to: "synthesizer")
    seat.folder.write(
      "#!/bin/sh\nexec '\(Program.path)' study --learner amina --focus cursor\n", to: "trainer")
    seat.folder.write("", to: "spoken")
    #expect(try seat.shell("chmod +x synthesizer trainer") == Outcome())
    let usual = text(of: "/etc/yasr/yasr.conf") ?? ""
    let settings = usual.split(separator: "\n").map { line in
      line.hasPrefix("synthesizer=")
        ? "synthesizer=emacspeak server"
        : line.hasPrefix("synthesizer port=") ? "synthesizer port=|\(home)/synthesizer" : line
    }
    seat.folder.write(settings.joined(separator: "\n") + "\n", to: ".yasr.conf")
    seat.variables["TERM"] = "linux"
    return try seat.startShell(
      "exec yasr '\(home)/trainer'", streams: .terminal(rows: 24, columns: 80))
  }

  /// What the synthesizer was given, without commands that say nothing.
  private func spoken(at seat: Seat) -> [String] {
    (text(of: seat.folder.path + "/spoken") ?? "").split(separator: "\n").compactMap { line in
      guard let open = line.firstIndex(of: "{"), let close = line.lastIndex(of: "}"),
        line.hasPrefix("q ") || line.hasPrefix("l ")
      else { return nil }
      let words = line[open...].dropFirst().prefix(upTo: close)
      return words.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func movingTheFocusSpeaksTheItemGoneToAndNothingElse() throws {
    let seat = Seat()
    let child = try start(seat)
    var heard = 0
    /// What is spoken from the last hearing up to some words.
    func hear(_ last: String) -> [String] {
      let start = ContinuousClock.now
      var all: [String] = []
      repeat {
        all = spoken(at: seat)
        if all.dropFirst(heard).contains(last) { break }
        // The synthesizer tells nobody that something was said.
        poll(nil, 0, 5)
      } while ContinuousClock.now - start < .milliseconds(Child.patienceInMilliseconds)
      defer { heard = all.count }
      return Array(all.dropFirst(heard))
    }
    var log = ""
    var changedText = true
    for step in Self.steps {
      child.type(step.key)
      let spoken = hear(step.last)
      if step.changesText {
        let words = spoken.joined().filter { !$0.isWhitespace }
        #expect(words.contains(step.sentence.filter { !$0.isWhitespace }), "\(spoken)")
      } else if !changedText {
        log += "# \(step.name)\n" + spoken.map { $0 + "\n" }.joined()
      }
      changedText = step.changesText
    }
    expectGolden(log, "spoken.txt", in: "Fixtures")
    // Yasr's synthesizer holds the terminal it gave the trainer: neither ends before somebody leaves.
    child.type("qq")
    #expect(try child.finish().ending == .exited(0))
  }
}
