import Glibc
import TestSupport
import Testing

/// A course that was opened is kept, and nobody can tell but by the time it takes.
struct CacheTests {
  private let seat: Seat
  private var archives: String { seat.folder.path + "/.cache/webside" }

  init() throws {
    seat = Seat()
    _ = try seat.shell("cp -R \(Program.fixture("kinds")) course")
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
  }

  /// A first start of somebody new, up to the course page.
  private func start() throws -> Outcome {
    try seat.shell("rm -rf $WEBSIDE_HOME; exec $webside", input: "Amina\nq\n")
  }

  private func kept() throws -> String {
    try seat.shell("cd \(archives) 2>/dev/null && find . -name '*.course' | wc -l").output
  }

  @Test func theSecondStartSaysWhatTheFirstSaid() throws {
    let first = try start()
    #expect(try kept() == "1\n")
    #expect(try start() == first)
    #expect(first.ending == .exited(0))
  }

  @Test func whatIsKeptIsTheLearnersAlone() throws {
    _ = try seat.shell("umask 0; exec $webside", input: "Amina\nq\n")
    let modes = try seat.shell("find \(archives) -printf '%y %m\\n' | sort -u")
    #expect(modes == Outcome(output: "d 700\nf 600\n"))
  }

  @Test(arguments: [
    "truncate -s 100 $file", "truncate -s 0 $file", "printf x >>$file",
    "rm $file; mkdir $file", "rm $file; ln -s /dev/zero $file", "rm $file; mkfifo $file",
    "chmod 777 $folder", "head -c 3000 /dev/zero | dd of=$file bs=1 seek=900 conv=notrunc 2>&1",
  ])
  func anArchiveThatCannotBeBelievedIsPassedOver(_ damage: String) throws {
    let first = try start()
    _ = try seat.shell("folder=\(archives); file=$(ls $folder/*.course); \(damage)")
    #expect(try start() == first)
    #expect(try start() == first)
  }

  @Test func aChangeOfOneLetterShows() throws {
    let module = seat.folder.path + "/course/" + (try moduleName())
    _ = try start()
    _ = try seat.shell(
      "touch -r \(module) before; sed -i 's/^title: E/title: Z/' \(module); touch -r before \(module)"
    )
    #expect(try start().output.contains("Zverything once"))
  }

  @Test func anErrorThatCameInShows() throws {
    _ = try start()
    _ = try seat.shell("printf '\\n## Scenario: No details\\n' >>course/\(try moduleName())")
    let outcome = try start()
    #expect(outcome.ending == .exited(2))
    #expect(outcome.errors.contains("cannot be opened"))
  }

  @Test func aFileThatIsMissedShows() throws {
    _ = try start()
    _ = try seat.shell("mv course/\(try moduleName()) elsewhere.md")
    #expect(try start().ending == .exited(2))
  }

  @Test func withoutAPlaceForItNothingIsKeptAndNothingIsSaid() throws {
    seat.folder.write("", to: "file")
    for place in ["/dev/null", seat.folder.path + "/file", "relative"] {
      seat.variables["XDG_CACHE_HOME"] = place
      seat.variables["HOME"] = place
      let outcome = try start()
      #expect(outcome.errors == "")
      #expect(outcome.ending == .exited(0))
    }
    #expect(try seat.shell("find . -name '*.course'").output == "")
  }

  @Test func checkingACourseKeepsNothing() throws {
    _ = try seat.run("check", "course")
    #expect(try kept() == "")
  }

  private func moduleName() throws -> String {
    String(try seat.shell("cd course && ls | grep '^01.*md$'").output.dropLast())
  }
}
