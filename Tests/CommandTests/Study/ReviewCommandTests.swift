import TestSupport
import Testing

/// Reviews from the command line: pauses, the calendar, and the schedule as data.
@Suite struct ReviewCommandTests {
  /// A seat with a store of its own in which Amina has answered everything on 2026-11-21.
  private func seat() throws -> Seat {
    let seat = Seat()
    #expect(
      try seat.shell("cp -r '\(Program.fixture("stores/north"))' store && chmod -R u+w store")
        .ending
        == .exited(0))
    return seat
  }

  @Test func aPauseIsKeptInTheLearnersFolderAndEndsWhenItIsToEnd() throws {
    let seat = try seat()
    let paused = try seat.run("review", "--pause", "14")
    #expect(
      paused.output.wholeMatch(
        of: /Review pauses until \d{4}-\d\d-\d\d \d\d:\d\d\. Nothing is due until then, .*\n/)
        != nil,
      "\(paused)")
    let settings = try seat.shell("cat store/learners/amina/settings.json").output
    #expect(settings.hasPrefix(#"{"v":1,"pauses":[{"from":""#))
    let plain = try seat.run("study", "--plain", input: "q\n").output
    #expect(plain.contains("Review pauses until "))
    #expect(try seat.run("progress").output.contains("Due for review now: nothing."))
    #expect(try seat.run("review", "--pause", "0") == Outcome(output: "Review goes on.\n"))
    #expect(try seat.run("progress").output.contains("Due for review now: 2 objectives."))
  }

  @Test func settingsThatAreWrongAreSaidAndKept() throws {
    let seat = try seat()
    seat.folder.write("{\"v\":1,\"sound\":true}", to: "store/learners/amina/settings.json")
    let said =
      "\(seat.store)/learners/amina/settings.json does not count: see its field `sound`. The usual settings hold."
    #expect(try seat.run("progress").errors == "webside: " + said + "\n")
    let plain = try seat.run("study", "--plain", "--no-wrap", input: "q\n").output
    #expect(plain.contains(said))
    #expect(try seat.run("review", "--pause", "3").errors == "webside: " + said + "\n")
    #expect(
      try seat.shell("cat store/learners/amina/settings-unread.json").output
        == "{\"v\":1,\"sound\":true}")
    #expect(try seat.run("progress").errors == "")
  }

  @Test func reviewBeginsWithWhatIsDue() throws {
    let seat = try seat()
    let outcome = try seat.run("review", "--plain", input: "q\n")
    #expect(outcome.output.contains("Review: "), "\(outcome.output)")
    let paused = try seat.shell(
      "$webside review --pause 9 >/dev/null; $webside review --plain --no-wrap", input: "q\n")
    #expect(paused.output.contains("Review pauses until "))
  }

  @Test func theCalendarNamesTheDaysOnWhichSomethingIsDue() throws {
    let seat = try seat()
    let outcome = try seat.run("progress", "--calendar", "reviews.ics")
    let text = try seat.shell("cat reviews.ics").output
    #expect(
      outcome == Outcome(errors: "webside: written to reviews.ics (\(grouped(text)) bytes)\n"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(text.contains("SUMMARY:Review 2 objectives: Every kind of question\r\n"))
    // Made again it names the same events.
    let again = try seat.shell(
      "$webside progress --calendar again.ics 2>/dev/null; grep UID reviews.ics > a; grep UID again.ics | diff a -"
    )
    #expect(again == Outcome(output: ""))
    #expect(
      try seat.run("progress", "--calendar", "/dev/stdout").output.hasPrefix("BEGIN:VCALENDAR"))
  }

  /// The number of bytes of a text, below ten thousand, as the program writes it.
  private func grouped(_ text: String) -> String {
    let count = String(text.utf8.count)
    return count.count < 4 ? count : "\(count.dropLast(3)),\(count.suffix(3))"
  }

  @Test func aCalendarInPlaceOfAnotherFileIsSaid() throws {
    let seat = try seat()
    seat.folder.write("mine", to: "reviews.ics")
    let outcome = try seat.run("progress", "--calendar", "reviews.ics")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.errors.hasSuffix("bytes), in place of what was there\n"))
    let written = TestSupport.text(of: seat.folder.path + "/reviews.ics")
    #expect(written?.hasPrefix("BEGIN:VCALENDAR") == true)
  }

  @Test func aCalendarThatCannotBeWrittenIsAnError() throws {
    let seat = try seat()
    for path in ["/proc/reviews.ics", "nowhere/reviews.ics", "/dev/full"] {
      let outcome = try seat.run("progress", "--calendar", path)
      #expect(outcome.ending == .exited(2) && outcome.errors.hasPrefix("webside: \(path): "))
    }
    // Nothing is due while review pauses for a year.
    _ = try seat.run("review", "--pause", "365")
    #expect(
      try seat.run("progress", "--calendar", "reviews.ics")
        == Outcome(
          errors:
            "webside: nothing is due for review in the next six weeks; no calendar was written\n",
          ending: .exited(1)))
    #expect(try seat.shell("ls").output == "store\n")
  }

  @Test(arguments: [
    (
      "--retention 0.85 --longest 365 --most 0 --no-spread",
      #""retention":0.85,"longest":365,"most":null,"spread":false"#
    ),
    ("--retention .9", #""retention":0.9,"longest":180,"most":10,"spread":true"#),
  ])
  func optionsGoBeforeWhatIsUsual(options: String, found: String) throws {
    let outcome = try seat().shell("$webside progress --format json \(options)")
    #expect(outcome.output.contains(found), "\(outcome)")
  }

  @Test(arguments: [
    "study --retention 1", "study --retention 0.699", "study --retention 90", "study --longest 0",
    "study --most -1", "study --minutes 0", "review --minutes 500", "review --pause 366",
    "review --pause -1", "progress --most 1001",
  ])
  func whatMakesNoSenseIsRefused(arguments: String) throws {
    let outcome = try seat().shell("$webside " + arguments)
    #expect(outcome.ending == .exited(64) && outcome.output == "", "\(outcome)")
  }
}
