import Glibc
import TestSupport
import Testing

@Suite struct SavingTests {
  private static let whole =
    (text(of: Program.fixture("whole-play.records")) ?? "").split(separator: "\n").map(String.init)

  /// A start as somebody whom the store knows, at the first question.
  private func begun(_ child: Child) throws -> Player {
    var player = Player(child)
    try player.play(3)
    _ = try player.hear()
    return player
  }

  @Test(arguments: 0..<Player.lines.count - 1)
  func killedBetweenAnswersNothingThatWasSeenIsLost(prompts: Int) throws {
    let seat = Seat()
    var player = Player(try seat.start("--plain"))
    try player.play(prompts)
    _ = try player.hear()
    player.child.send(signal: SIGKILL)
    #expect(try player.child.finish().ending == .killed(SIGKILL))
    #expect(try seat.records() == Array(Self.whole.prefix(player.answersSeenSaved)))
    try goOn(at: seat)
  }

  @Test(arguments: 0..<Player.lines.count - 1)
  func killedWhileAnAnswerIsTakenItIsThereOnceOrNotAtAll(prompts: Int) throws {
    let seat = Seat()
    var player = Player(try seat.start("--plain"))
    try player.play(prompts + 1)
    player.child.send(signal: SIGKILL)
    #expect(try player.child.finish().ending == .killed(SIGKILL))
    let records = try seat.records()
    #expect(
      (player.answersSeenSaved...player.answersSeenSaved + 1).contains(records.count))
    #expect(records == Array(Self.whole.prefix(records.count)))
    try goOn(at: seat)
  }

  /// The next start goes on, and at the end every answer is there once.
  private func goOn(at seat: Seat) throws {
    var next = Player(try seat.start("--plain"))
    try next.playToTheEnd()
    #expect(try next.child.finish().ending == .exited(0))
    #expect(try seat.records() == Self.whole)
    #expect(try seat.run("progress").errors.isEmpty)
  }

  @Test func twoSittingsOfOneLearnerAtOnceBothCount() throws {
    let seat = Seat()
    _ = try seat.run(input: "Amina\nq\n")
    var sittings = [Player(try seat.start("--plain")), Player(try seat.start("--plain"))]
    for _ in 0..<7 {
      for index in sittings.indices { try sittings[index].play(1) }
    }
    for sitting in sittings {
      sitting.child.say("q")
      #expect(try sitting.child.finish().ending == .exited(0))
    }
    let files = try seat.shell("cat $(ls -d $WEBSIDE_HOME/learners/amina*/journal/* | head -1)")
    #expect(try seat.shell("ls $WEBSIDE_HOME/learners/amina*/journal | wc -l").output == "2\n")
    #expect(files.output.split(separator: "\n").count == 3)
    #expect(try seat.records() == Array(Self.whole.prefix(3) + Self.whole.prefix(3)))
    let progress = try seat.run("progress", "--format", "json")
    #expect(progress.output.contains(#""scenarios":3,"done":1,"percent":83"#))
    #expect(progress.errors.isEmpty)
  }

  @Test func aDiskThatIsFullIsSaidAndTheAnswerIsKeptForAnotherTry() throws {
    let seat = Seat()
    let child = try seat.start("--plain")
    _ = try begun(child)
    // The first record and a bit of the second fit.
    #expect(try seat.shell("prlimit --pid \(child.id) --fsize=450:unlimited") == Outcome())
    child.say("3")
    #expect(try child.hearPrompt().contains("\nSaved. Right.\n"))
    child.say("")
    _ = try child.hearPrompt()
    child.say("1")
    let said = try child.hearPrompt()
    #expect(
      said.contains("Not saved. Answers cannot be saved: the disk is full")
        && !said.contains("\nSaved."), "\(said)")
    #expect(
      try seat.run("progress").errors.hasSuffix("and does not count; everything before it does.\n"))
    #expect(try seat.shell("prlimit --pid \(child.id) --fsize=unlimited:unlimited") == Outcome())
    // What the notice promises: the answer stands, and Enter tries again.
    child.say("")
    let again = try child.hearPrompt()
    #expect(again.contains("\nSaved. Partly right: 1 of 2.\n"), "\(again)")
    child.say("q")
    #expect(try child.finish().ending == .exited(0))
    let progress = try seat.run("progress", "--format", "json")
    #expect(progress.output.contains(#""last":""#))
    #expect(progress.errors.split(separator: "\n").count == 1)
    var next = Player(try seat.start("--plain"))
    try next.play(1)
    #expect(try next.hear().said.contains("Whom could you ask before posting?"))
  }

  @Test func anAnswerThatCouldNotBeSavedEndsWithACodeThatSaysSo() throws {
    let seat = Seat()
    let child = try seat.startShell("trap '' XFSZ; exec $webside --plain")
    _ = try begun(child)
    #expect(try seat.shell("prlimit --pid \(child.id) --fsize=10:unlimited") == Outcome())
    child.say("3")
    #expect(try child.hearPrompt().contains("Not saved."))
    child.say("q")
    #expect(
      try child.hearPrompt().contains("Once more leaves; the answer you began cannot be kept."))
    child.say("q")
    let outcome = try child.finish()
    #expect(
      outcome.output
        == "The answer that you began is not kept.\nGoodbye. What could not be saved is not kept.\n"
    )
    #expect(outcome.errors.hasPrefix("webside: ") && outcome.ending == .exited(2))
  }

  @Test(arguments: [
    ("file/store", "/file: not a directory"),
    ("locked/store", "you may not write to"),
    ("/dev/full/store", "/dev/full: not a directory"),
  ])
  func aStoreThatCannotBeWrittenIsSaidAtTheStartAndAtTheAnswer(
    store: String, words: String
  ) throws {
    let seat = Seat()
    seat.folder.write("", to: "file")
    mkdir(seat.folder.path + "/locked", 0o500)
    seat.variables["WEBSIDE_HOME"] =
      store.hasPrefix("/") ? store : seat.folder.path + "/" + store
    // Root may write everywhere; without that power it is like any other user.
    let prefix = geteuid() == 0 ? "setpriv --bounding-set=-all " : ""
    let outcome = try seat.shell("\(prefix)$webside", input: "\n\n3\n\nq\nq\n")
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(outcome.output.contains("Answers cannot be saved"))
    #expect(outcome.output.contains("Not saved"))
    #expect(!outcome.output.contains("\nSaved"))
    #expect(outcome.errors.hasPrefix("webside: Answers cannot be saved"))
    #expect(outcome.ending == .exited(2))
    #expect(
      outcome.output.hasSuffix(
        "Goodbye. What could not be saved is not kept.\n"), "\(outcome.output)")
  }

  @Test func foldersAndFilesAreTheLearnersAlone() throws {
    let seat = Seat()
    _ = try seat.shell("umask 0; exec $webside", input: "Amina\n\n\n3\nq\n")
    let modes = try seat.shell("find $WEBSIDE_HOME -printf '%y %m\\n' | sort -u")
    #expect(modes == Outcome(output: "d 700\nf 600\n"))
  }
}
