import Authoring
import Curriculum
import Glibc
import TestSupport
import Testing

/// What `check --fix` writes means the same, and nothing is left to say about it.
struct FixTests {
  private static let folder = targetFolder(of: #filePath) + "/Mistakes/base/"

  private static func lines() throws -> [String] {
    let source = try #require(text(of: folder + "cases.md"))
    return source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func read(_ bytes: [UInt8]) -> (module: Module?, findings: [Diagnostic]) {
    let (module, findings) = readModule(bytes, file: "cases.md")
    return (module, findings)
  }

  /// The law of `--fix`, over every seventh slip that is read as it was meant: what it writes is read as the same module, and no such
  /// note is left. Prints how many were tried.
  @Test(arguments: SoundModule.Construct.allCases)
  func whatIsReadAsMeantIsWrittenAsMeant(_ construct: SoundModule.Construct) throws {
    var (tried, left) = (0, [String]())
    let misses = NearMiss.all(of: construct)
    for index in stride(from: 0, to: misses.count, by: 7) {
      let miss = misses[index]
      let bytes = Array(miss.source.utf8)
      let (module, findings) = Self.read(bytes)
      guard let module, findings.contains(where: { $0.code == "read-as-meant" }) else { continue }
      tried += 1
      let fixed = fix(ofModule: bytes, file: "cases.md")?.after ?? bytes
      let (again, rest) = Self.read(fixed)
      #expect(again == module, "\(miss) is written as another module")
      #expect(fix(ofModule: fixed, file: "cases.md") == nil, "\(miss) is fixed twice")
      let unwritten = rest.filter { finding in
        finding.code == "read-as-meant"
          && !Self.ofTwoMeanings.contains(where: finding.message.hasPrefix)
      }
      if !unwritten.isEmpty { left.append("\(miss): \(unwritten.map(\.message))") }
    }
    print("\(construct): \(tried) slips read as meant, \(left.count) not written as meant")
    #expect(left == [])
  }

  /// What `--fix` leaves to the author. A line right below a note or a list may belong to it or be a paragraph of its own.
  private static let ofTwoMeanings = [
    "a line right below a list or a block quote", "an explanation in other marks",
    "text with four spaces",
  ]

  /// Whatever the mistake, fixing never makes another module of it and never adds an error, and a second time changes nothing.
  @Test(arguments: [
    "answers", "choices", "comments", "feedback", "fields", "headings", "lead-ins", "text",
  ])
  func noMistakeBecomesAnotherModule(_ name: String) throws {
    let path = Self.folder.dropLast("base/".count) + "\(name).txt"
    let base = ["cases.md": try Self.lines().joined(separator: "\n")]
    for mistake in try #require(text(of: String(path)).map { MistakeTable($0) }).mistakes {
      guard let source = try? mistake.edited(base)["cases.md"] else { continue }
      let bytes = Array(source.utf8)
      guard let fixed = fix(ofModule: bytes, file: "cases.md") else { continue }
      let (before, after) = (Self.read(bytes), Self.read(fixed.after))
      let errors = { (findings: [Diagnostic]) in findings.count { $0.severity == .error } }
      #expect(errors(after.findings) <= errors(before.findings), "\(mistake)")
      if let module = before.module { #expect(after.module == module, "\(mistake)") }
      #expect(fix(ofModule: fixed.after, file: "cases.md") == nil, "\(mistake)")
    }
  }

  private func fixed(_ body: String) -> String? {
    fix(ofModule: Array((head + body).utf8), file: "07-night calls.md")
      .map { String(String(decoding: $0.after, as: UTF8.self).dropFirst(head.count)) }
  }

  private let head = """
    ---
    id: m
    title: A module
    minutes: 3
    objectives:
      ask: Ask first
    ---

    """

  private let details = """
    ## Scenario: A request at night
    <!--
    id: request
    objectives: [ask]
    sources: [s]
    place: any
    level: [clin]
    -->

    A patient asks.

    """

  @Test func bulletsBoxesAndBlanksAreWrittenAndNothingElse() {
    let body =
      details + """

        **What do you say?**

        – [x]\u{A0}Yes   \u{20}
          > Right.
        •[ ] No, “never”\u{A0}ever
        > Wrong.

        ###\u{A0}Debrief

        * a  \n* b
        """
    let wanted =
      details + """

        **What do you say?**

        - [x] Yes   \u{20}
          > Right.
        - [ ] No, “never”\u{A0}ever
          > Wrong.

        ### Debrief

        * a  \n* b
        """
    #expect(fixed(body) == wanted)
    #expect(fixed(wanted) == nil)
  }

  @Test func missingIDsAreMadeOfTheLeadInsWords() {
    let questions = """

      **What should you say to your classmate first?**

      - [x] A
        > Yes.
      - [ ] B
        > No.

      **Say it to your classmate?**
      <!--
        choose: best
      -->

      - [x] A
        > Yes.
      - [ ] B
        > No.

      **Should you?**
      <!-- kind: poll -->

      - [ ] A
        > Yes.
      - [ ] B
        > No.

      ### Debrief

      Talk.

      """
    let wanted =
      questions
      .replacing("first?**\n", with: "first?**\n<!-- id: say-classmate-first -->\n")
      .replacing("  choose", with: "  id: say-classmate\n  choose")
      .replacing("**Should you?**\n", with: "**Should you?**\n<!-- id: should-you -->\n")
    #expect(fixed(details + questions) == details + wanted)
    #expect(readModule(Array((head + details + wanted).utf8), file: "m.md").0 != nil)
  }

  @Test func anIDIsNeverOneThatIsThere() {
    let question = "**Say it?**\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\n"
    let body =
      details + "\n" + question.replacing("?**\n", with: "?**\n<!-- id: say -->\n") + question
      + question
    let ids = readModule(Array((head + (fixed(body) ?? "")).utf8), file: "m.md").0?.scenarios
      .first?.questions.map(\.id.text)
    #expect(ids == ["say", "say-2", "say-3"])
  }

  @Test func theIDsOfAModuleAndOfAScenarioAreMadeToo() throws {
    let source =
      (head + details).replacing("id: m\n", with: "").replacing("id: request\n", with: "")
      + "\n**Why?**\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\n### Debrief\n\nTalk.\n"
    let fixed = try #require(fix(ofModule: Array(source.utf8), file: "c/07-night calls.md"))
    let text = String(decoding: fixed.after, as: UTF8.self)
    #expect(text.hasPrefix("---\nid: night-calls\ntitle: A module\n"))
    #expect(text.contains("<!--\nid: request-night\nobjectives: [ask]\n"))
    #expect(readModule(fixed.after, file: "m.md").0?.id.text == "night-calls")
  }

  @Test func idsOfOtherModulesAreNotTakenTwice() {
    let module = head + details + "\n**Why?**\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n"
    let course = """
      id: c
      title: C
      version: "1"
      language: en
      pass-mark: 50
      modules: [01-a.md, 02-b.md]
      """
    let files = FileTree([
      "course.yaml": Array(course.utf8),
      "01-a.md": Array(
        module.replacing("id: request\n", with: "id: request-night\n").utf8),
      "02-b.md": Array(module.replacing("id: request\n", with: "").utf8),
    ])
    let fixes = fixes(of: files)
    #expect(fixes.map(\.name) == ["02-b.md"])
    #expect(
      fixes.first.map {
        String(decoding: $0.after, as: UTF8.self).contains("id: request-night-2\n")
      }
        == true)
  }

  @Test func valuesThatNeedQuotesAreQuotedInModulesAndInTheCourseFile() {
    let course = """
      id: c
      title: Part 2: the rest   # kept
      version: "1"
      language: en
      pass-mark: 50
      modules: [01-a.md]
      """
    let files = FileTree(["course.yaml": Array(course.utf8), "01-a.md": Array((head).utf8)])
    let fixes = fixes(of: files)
    #expect(fixes.map(\.name) == ["course.yaml"])
    #expect(
      fixes.map { String(decoding: $0.after, as: UTF8.self) }
        == [course.replacing("Part 2: the rest", with: "'Part 2: the rest'")])
  }

  @Test func lineEndsThatDifferAreMadeAlikeAndThoseOfTheFileAreKept() {
    let mixed = (head + details).replacing("A patient asks.\n", with: "A patient asks.\r\n")
    #expect(
      fix(ofModule: Array(mixed.utf8), file: "m.md")?.after == Array((head + details).utf8))
    let windows = (head + details + "\n**Why?**\n\n– [x] A\n- [ ] B\n").replacing(
      "\n", with: "\r\n")
    #expect(
      fix(ofModule: Array(windows.utf8), file: "m.md")?.after
        == Array(windows.replacing("– [x]", with: "- [x]").utf8))
  }

  @Test(arguments: [
    "", "\u{FEFF}", "no module", "---\n", "\r\r\n\n", "## A\n\n**B?**\n\n**C?**\n",
    String(repeating: "• a\n", count: 5_000),
  ])
  func aFileThatIsNoModuleIsLeftOrFixedOnce(source: String) {
    let bytes = Array(source.utf8)
    guard let fixed = fix(ofModule: bytes, file: "m.md") else { return }
    #expect(fix(ofModule: fixed.after, file: "m.md") == nil)
  }

  @Test func bytesThatAreNoTextAreLeft() {
    #expect(fix(ofModule: [0xFF, 0x0D, 0x0A, 0x0A], file: "m.md") == nil)
  }

  @Test func mistakesThatMeanTwoThingsAreLeft() {
    let conflict =
      details + "\n<<<<<<< mine\nOne.\n=======\nTwo.\n>>>>>>> theirs\n\n### Debrief\n\nTalk.\n"
    #expect(fixed(conflict) == nil)
  }
}
