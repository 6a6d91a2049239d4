import TestSupport
import Testing

@Suite struct CollectSessionTests {
  @Test func theReportIsTheSameHoweverOftenItIsMade() throws {
    let seat = Seat()
    let stores = ["north", "south", "east"].map { "'\(Program.fixture("stores/" + $0))'" }
    let first = try seat.shell("$webside cohort collect \(stores.joined(separator: " ")) --into a")
    let report = text(of: seat.folder.path + "/a/report.txt")
    let again = try seat.shell(
      "$webside cohort collect \(stores.reversed().joined(separator: " ")) --into a")
    #expect(first.ending == .exited(0) && again.ending == .exited(0))
    #expect(text(of: seat.folder.path + "/a/report.txt") == report)
    #expect(report?.hasSuffix("\nNothing was set aside.\n") == true)
  }

  @Test func whoIsNotOnTheRosterAndWhoIsMissingIsSaid() throws {
    let seat = Seat()
    seat.folder.write("id,name\namina,Amina\nnobody,Nobody\n", to: "roster.csv")
    let outcome = try seat.shell(
      "$webside cohort collect '\(Program.fixture("stores/east"))' --into a --roster roster.csv")
    #expect(outcome.ending == .exited(1))
    #expect(outcome.errors.contains("not on the roster\n"))
    #expect(outcome.errors.hasSuffix("on the roster, without an answer: nobody\n"))
  }

  @Test func answersToOtherQuestionsAreSaid() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "$webside cohort collect '\(Program.fixture("stores/north"))' --into a --course '\(Program.fixture("kinds"))'"
    )
    #expect(outcome.errors == "")
    seat.folder.write("", to: "x")
    let changed = try seat.shell(
      "cp -r '\(Program.fixture("kinds"))' course; sed -i 's/^- \\[x\\]/- [?]/; s/^- \\[ \\]/- [x]/; s/^- \\[?\\]/- [ ]/' course/02*.md; "
        + "$webside cohort collect '\(Program.fixture("stores/north"))' --into a --course course")
    #expect(changed.errors.contains("answers to another key\n"))
    #expect(changed.ending == .exited(1))
  }

  @Test func aTerminalIsNotTouchedByTheNamesOfFiles() throws {
    let seat = Seat()
    seat.folder.write("x", to: "share/inbox/a\u{1B}[2J.jsonl")
    let outcome = try seat.shell("$webside cohort collect share --into a")
    #expect(
      outcome.errors
        == "share/inbox/a�[2J.jsonl: set aside: not named as a delivery is; nothing of ours\n")
    #expect(text(of: seat.folder.path + "/a/report.txt")?.utf8.contains(0x1B) == false)
  }
}
