import TestSupport
import Testing

/// `webside record`.
@Suite struct RecordCommandTests {
  /// Amina answered everything, under a name that is markup in HTML, in Markdown and on a terminal.
  private func seat() throws -> Seat {
    let seat = Seat()
    _ = try seat.shell("cp -r '\(Program.fixture("stores/north"))' store; chmod -R u+w store")
    let name = "Amina <b>*Zoë*</b> | `李` \\u202e\\u001b[31m"
    seat.folder.write(
      #"{"v":1,"learner":"amina","name":"\#(name)"}"# + "\n",
      to: "store/learners/amina/profile.json")
    return seat
  }

  /// The day on which a record was written, left out.
  private func undated(_ text: String) -> String {
    text.replacing(/(Written on(:\*\* |: +|<\/dt>\n<dd><bdi>))[0-9-]{10}/) { "\($0.1)TODAY" }
  }

  @Test(arguments: ["record.html", "record.md", "record.txt"])
  func theEndingOfTheFileDecidesTheFormatOfAWholeRecord(_ file: String) throws {
    let seat = try seat()
    let outcome = try seat.shell(
      "$webside record --scores questions --answers --output \(file); cat \(file)")
    #expect(outcome.errors.hasPrefix("webside: written to \(file) ("))
    expectGolden(undated(outcome.output), file, in: "Goldens")
  }

  @Test(arguments: [["html"], ["markdown"], ["text"], []])
  func aRecordIsShortUnlessMoreIsAskedFor(_ format: [String]) throws {
    let seat = try seat()
    let outcome = try seat.shell(
      "$webside record \(format.map { "--format " + $0 }.joined())")
    #expect(outcome.errors == "")
    let name = "record-short." + (format.first ?? "text")
    expectGolden(undated(outcome.output), name, in: "Goldens")
  }

  @Test func textHasAtMostEightyColumns() throws {
    let seat = try seat()
    let text = try seat.run("record", "--scores", "questions", "--answers").output
    for line in text.split(separator: "\n") { #expect(line.count <= 78, "\(line)") }
  }

  @Test(arguments: ["html", "markdown", "text"])
  func withoutScoresThereIsNoPercentage(_ format: String) throws {
    let seat = try seat()
    let outcome = try seat.run("record", "--scores", "none", "--answers", "--format", format)
    let text = outcome.output.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "")
    #expect(text.contains("finished on 2026-11-21"))
    #expect(!text.contains("%"), "\(text)")
    #expect(!text.contains("First answer"))
    #expect(!text.lowercased().contains("objectives:"))
  }

  @Test func nothingThatPeopleWroteIsMarkup() throws {
    let seat = try seat()
    let page = try seat.run("record", "--format", "html").output
    #expect(page.contains("Amina &lt;b&gt;*Zoë*&lt;/b&gt; | `李` [31m</bdi>"))
    let markdown = try seat.run("record", "--format", "markdown").output
    #expect(markdown.contains(#"Amina \<b\>\*Zoë\*\</b\> \| \`李\` \[31m"#))
    for text in [page, markdown, try seat.run("record").output] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: [
    ("record --scores some", "is not one of none, modules, questions", 64),
    ("record --format pdf", "The value 'pdf' is invalid for '--format <format>'", 64),
    ("record --learner bao", "nobody called `bao` has studied here", 2),
    ("record --output /dev/full", "/dev/full: no space left on device", 2),
    ("record --output none/record.html", "none/record.html: no such file or directory", 2),
    ("record >/dev/full", "standard output: no space left on device", 2),
    ("record --course none", "no course", 2),
  ])
  func whatCannotBeWrittenIsSaid(_ command: String, _ words: String, _ code: Int32) throws {
    let seat = try seat()
    let outcome = try seat.shell("$webside \(command)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "" && outcome.ending == .exited(code))
    #expect(try seat.shell("ls").output == "store\n")
  }

  @Test func nobodyHasARecordBeforeTheyStudied() throws {
    let seat = Seat()
    let outcome = try seat.run("record")
    #expect(
      outcome
        == Outcome(
          errors: "webside: nobody has studied here yet; start with `webside`\n",
          ending: .exited(2)))
  }

  @Test func afterTheFirstAnswerTheRestIsCalledOpen() throws {
    let seat = Seat()
    _ = try seat.run(
      "study", "--plain", "--learner", "bao", input: "1\n\n\na\n\n\nq\n")
    let text = try seat.run("record", "--scores", "questions").output
    #expect(text.contains("1.  Everything once\n    in progress, 0 of 3 cases\n"), "\(text)")
    #expect(text.contains("1 module of the course is not begun.\n"))
    #expect(
      text.contains("The photograph\n--------------\n\n- What do you say first? First answer "))
  }

  @Test func aFileIsReplacedInOneStepAndADeviceIsWrittenTo() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      echo old >record.md; ln record.md other
      $webside record --output record.md; head -n 1 record.md; cat other; ls -A
      $webside record --output /dev/stdout --format text | head -n 1
      $webside record --output - | head -n 1
      """)
    #expect(
      outcome
        == Outcome(
          output: """
            # Every kind of question: record of study
            old
            other
            record.md
            store
            EVERY KIND OF QUESTION: RECORD OF STUDY
            EVERY KIND OF QUESTION: RECORD OF STUDY

            """,
          errors: """
            webside: written to record.md (1,099 bytes), in place of what was there

            """))
  }
}
