import TestSupport
import Testing

/// `webside new`, and what it makes.
@Suite struct NewCourseTests {
  @Test func aNewCourseAndAModuleAddedToItPassTheCheck() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      $webside new course 'night school' > course.txt && $webside check 'night school' &&
      $webside new module 'night school/02-on-call.md' > module.txt &&
      sed -i 's/  - 01-first-module.md/&\\n  - 02-on-call.md/' 'night school/course.yaml' &&
      $webside check 'night school' && stat -c '%a %n' 'night school' 'night school'/* && cat course.txt module.txt
      """)
    #expect(
      outcome
        == Outcome(
          output: """
            0 errors, 0 warnings
            0 errors, 0 warnings
            755 night school
            644 night school/01-first-module.md
            644 night school/02-on-call.md
            644 night school/course.yaml
            Made night school with course.yaml and 01-first-module.md. Open them in any text editor, and then:

              webside preview 'night school/01-first-module.md'
                shows the module as a learner will see it; nothing is recorded
              webside check 'night school'
                says what is wrong with the course, and what to do about it
              webside study --course 'night school'
                opens the course
              webside new module 'night school/02-second-module.md'
                makes another module
            Made night school/02-on-call.md. It is part of the course once course.yaml lists it:

              modules:
                - 02-on-call.md

            To see it as a learner will see it:

              webside preview 'night school/02-on-call.md'

            """))
  }

  @Test(arguments: [
    ("course there", "there holds a course already; nothing was changed"),
    (
      "module there/01-first-module.md",
      "there/01-first-module.md exists already; nothing was changed"
    ),
    ("course missing/there", "missing/there: no such file or directory"),
    ("module missing/a.md", "missing/a.md: no such file or directory"),
  ])
  func whatIsThereStaysAsItIs(_ arguments: String, _ words: String) throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      $webside new course there > /dev/null && cp -r there before
      $webside new \(arguments); code=$?; diff -r before there && exit $code
      """)
    #expect(outcome == Outcome(errors: "webside: \(words)\n", ending: .exited(2)))
  }

  @Test func aModuleRestsOnASourceOfItsCourse() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      $webside new course there > /dev/null && sed -i 's/school-policy:/our-rules:/' there/course.yaml &&
      $webside new module there/02.md > /dev/null && grep -c our-rules there/02.md && head -3 there/02.md
      """)
    #expect(outcome.output == "3\n---\nid: new-module\ntitle: New module\n")
  }

  /// Each kind by itself, two from each case, and an almost empty module.
  @Test(arguments: [
    ("--kind single", "single"), ("--kind one-of", "one-of"), ("--kind several", "several"),
    ("--kind choose", "choose"), ("--kind poll", "poll"), ("--kind rating", "rating"),
    ("--kind ordering", "ordering"), ("--kind marking", "marking"),
    ("--kind writing", "marking writing"), ("--kind poll --kind writing", "poll marking writing"),
    ("--kind ordering --kind single", "single ordering"), ("--blank", "single"),
  ])
  func aModuleOfSomeKindsPassesTheCheck(_ options: String, _ kinds: String) throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      $webside new course c > /dev/null && $webside new module c/02-ours.md \(options) > /dev/null &&
      sed -i 's/  - 01-first-module.md/&\\n  - 02-ours.md/' c/course.yaml && $webside check c &&
      $webside check c --pages | awk '/^module/ { on = $2 == "ours" } on && /^question/ { print $3 } on && /^writing/ { print $1 }'
      """)
    #expect(
      outcome
        == Outcome(
          output: "0 errors, 0 warnings\n" + kinds.replacing(" ", with: "\n") + "\n"))
  }

  @Test(arguments: [
    (
      "--kind best",
      "`best` is not one of single, one-of, several, choose, poll, rating, ordering, marking, writing"
    ),
    ("--kind poll --blank", "give one of --blank and --kind"),
    ("--blank c.txt", "a module's file ends in .md, as in 02-night-calls.md"),
  ])
  func anUnknownKindIsSaid(_ options: String, _ words: String) throws {
    let outcome = try Seat().shell(
      "$webside new module \(options.contains(".txt") ? "" : "m.md") \(options); ls")
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(outcome.output == "")
  }

  @Test func theManualShowsTheModuleAndTheCourseFile() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "$webside new course my-course > /dev/null && cat my-course/01-first-module.md")
    expectSection(
      "complete module", of: "Docs/authors.md", toBe: "\n````markdown\n\(outcome.output)````\n")
  }

  @Test func theManualShowsEachKindAsItStandsInTheModule() throws {
    let seat = Seat()
    let module = try seat.shell(
      "$webside new course my-course > /dev/null && cat my-course/01-first-module.md"
    ).output
    let examples = codeBlocks("markdown", in: section("kinds", of: "Docs/authors.md"))
    #expect(examples.count == 9)
    for example in examples { #expect(module.contains("\n\n\(example)\n"), "\(example)") }
  }

  @Test func theFirstCaseOfTheManualHasTheFindingThatTheManualShows() throws {
    let shown = section("first case", of: "Docs/authors.md")
    let seat = Seat()
    let outcome = try seat.shell(
      """
      $webside new course my-course > /dev/null && cat >> my-course/01-first-module.md <<'EOF'

      \(codeBlocks("markdown", in: shown).joined())EOF
      $webside check my-course && sed -i 's/^minutes: 7/minutes: 8/' my-course/*.md && $webside check my-course
      """)
    #expect(
      outcome
        == Outcome(output: codeBlocks("text", in: shown).joined() + "0 errors, 0 warnings\n"))
  }

  @Test func idsAreListedInTeachingOrder() throws {
    let seat = Seat()
    let listed = try seat.shell("$webside new course a > /dev/null && $webside check a --pages")
    #expect(
      listed
        == Outcome(
          output: """
            module    first-module                                Before you post
            lesson    first-module/a-patient-is-more-than-a-name  A patient is more than a name
            scenario  first-module-picture                        A picture from the ward
            question  first-module-picture/say-first              single
            question  first-module-picture/what-tells             several
            question  first-module-picture/rate-responses         rating
            question  first-module-picture/one-place              poll
            scenario  first-module-story                          A story before it goes out
            question  first-module-story/what-must-go             marking
            question  first-module-story/steps                    ordering
            question  first-module-story/reader                   one-of
            question  first-module-story/may-stay                 choose
            writing   first-module-story/own-post                 Write the post that you would send.

            """))
    let json = try Seat().run(
      "check", Program.fixture("kinds") + "/02-short.md", "--pages", "--format", "json")
    #expect(json.output.hasPrefix(#"[{"kind":"module","id":"short","title":"#))
    #expect(json.output.hasSuffix(#""question":"single"}]"# + "\n"))
  }
}
